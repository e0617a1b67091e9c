/** How the browser's caches are named: what is kept, whole or not yet, can be told from their names alone. */

/** An episode in one version, on this device. */
export interface Copy {
	readonly id: string;
	readonly version: string;
	/** Whether all of it is here. */
	readonly whole: boolean;
}

/** @param base the path below which the library stands, `/talks`; empty for a server's root */
export const shellName = (base: string, version: string): string => `parley${base}|shell|${version}`;
export const copyName = (base: string, { id, version }: Pick<Copy, 'id' | 'version'>): string => `parley${base}|kept|${id}|${version}`;
/** An empty cache of this name stands beside a copy for as long as it is not whole. */
export const unfinishedName = (base: string, { id, version }: Pick<Copy, 'id' | 'version'>): string =>
	`parley${base}|keeping|${id}|${version}`;

/** The built files of each version of the pages, the oldest first as the browser lists them. */
export const shellsIn = (base: string, names: readonly string[]): string[] => names.filter((name) => name.startsWith(shellName(base, '')));

/** The oldest first. */
export function copiesIn(base: string, names: readonly string[]): Copy[] {
	const all = new Set(names);
	const start = `parley${base}|kept|`;
	return names.flatMap((name) => {
		const [id, version, ...more] = name.startsWith(start) ? name.slice(start.length).split('|') : [];
		if (id === undefined || version === undefined || more.length > 0) return [];
		return [{ id, version, whole: !all.has(unfinishedName(base, { id, version })) }];
	});
}

/** Of an episode that is kept in several versions, the last one that is whole. */
export const newestOf = (copies: readonly Copy[], id: string): Copy | null =>
	copies.findLast((copy) => copy.id === id && copy.whole) ?? null;
