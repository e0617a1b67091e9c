/** Finds rings of modules that import one another. */

/** Each ring once, as the files in the order they import, beginning with the first by name. */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const found = new Map<string, string[]>();
	const done = new Set<string>();
	const visit = (file: string, path: readonly string[]): void => {
		const at = path.indexOf(file);
		if (at >= 0) keep(found, path.slice(at));
		if (at >= 0 || done.has(file)) return;
		for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
		done.add(file);
	};
	for (const file of graph.keys()) visit(file, []);
	return [...found.values()];
}

function keep(found: Map<string, string[]>, ring: readonly string[]): void {
	const first = ring.indexOf([...ring].sort()[0]!);
	const turned = [...ring.slice(first), ...ring.slice(0, first)];
	found.set(turned.join(' '), turned);
}
