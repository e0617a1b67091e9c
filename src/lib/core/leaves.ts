/** A long transcript is bound in leaves: a browser lays out only those near the reader. */
import type { Manuscript, Section } from './manuscript.ts';

export interface Leaf {
	readonly sections: readonly Section[];
	/** About how many lines it takes at the page's measure, for a browser that has not laid it out yet. */
	readonly lines: number;
}

/** Measured: large enough that a page has few leaves to watch, small enough that one is cheap to lay out. */
const LINES_A_LEAF = 120;
const LETTERS_A_LINE = 64;

export function leaves({ sections }: Manuscript): Leaf[] {
	const bound: { sections: Section[]; lines: number }[] = [];
	for (const section of sections) {
		let leaf = bound.at(-1);
		if (!leaf || leaf.lines >= LINES_A_LEAF) bound.push((leaf = { sections: [], lines: 0 }));
		leaf.sections.push(section);
		leaf.lines += linesOf(section);
	}
	return bound;
}

const linesOf = (section: Section): number =>
	section.passages.reduce((sum, passage) => sum + Math.ceil(passage.text.length / LETTERS_A_LINE) + 0.6, 0.5);
