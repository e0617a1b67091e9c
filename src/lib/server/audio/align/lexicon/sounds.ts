/** What pronunciations are made of, and how those of several words become those of one. */

/** Phones of one acoustic model, in order. */
export type Sounds = readonly string[];

/** All the ways of saying one thing, likeliest first. */
export type Variants = readonly Sounds[];

/** Words said one after another: one way of reading a written token aloud. */
export type Reading = readonly string[];

/** How a written token may be read. */
export interface Read {
	/** What a dictionary may have as it stands, likeliest first: `u.s.`, `x-ray`, `'em`. */
	readonly whole: readonly string[];
	/** Likeliest first; none for what is not said. */
	readonly readings: readonly Reading[];
}

/** Of one written token: each is a chain of its own in the graph. */
export const MOST_VARIANTS = 12;
/** Of one word after another. */
const MOST_COMBINED = 6;

export function distinct(variants: Iterable<Sounds>, most = MOST_VARIANTS): Sounds[] {
	const found = new Map<string, Sounds>();
	for (const sounds of variants) if (sounds.length > 0 && found.size < most) found.set(sounds.join(' '), sounds);
	return [...found.values()];
}

/** Every variant of each part with those of the others; the ones made of likely variants first, and no more than `most` of them. */
export function combined(parts: readonly Variants[], most = MOST_COMBINED): Sounds[] {
	let all: Sounds[] = [[]];
	for (const variants of parts.filter(({ length }) => length > 0)) {
		const ranked = all.flatMap((before, i) => variants.slice(0, most).map((next, j) => ({ rank: i + j, sounds: [...before, ...next] })));
		all = ranked
			.sort((a, b) => a.rank - b.rank)
			.slice(0, most)
			.map(({ sounds }) => sounds);
	}
	return all.filter(({ length }) => length > 0);
}
