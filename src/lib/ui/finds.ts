/** Passages that were found in the library, as they are listed. */
import type { FoundIn } from '#lib/core/search.ts';
import { clock } from '#lib/core/time.ts';

export interface FoundPassage {
	readonly id: string;
	/** Who speaks, and when: `Rascoe, 1:24`; empty where neither is known. */
	readonly where: string;
	readonly excerpt: readonly [before: string, found: string, after: string];
}

export const listed = ({ heading, found }: FoundIn): readonly FoundPassage[] =>
	found.map(({ passage, excerpt }) => {
		const speaker = heading.speakers.find(({ id }) => id === passage.speaker);
		const when = passage.start === null ? [] : [clock(passage.start)];
		return { id: passage.id, where: [...(speaker ? [speaker.name] : []), ...when].join(', '), excerpt };
	});
