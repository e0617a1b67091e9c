/** One speaker's part of a conversation, as a programme. */
import type { Block } from './manuscript.ts';
import { programme, type Programme } from './programme.ts';

/**
 * Turns that follow one another without anybody between are played on into each other, pause and all.
 *
 * @param speakers by index into the heading's speakers, -1 for those nobody named
 * @param track the one the blocks are of, by its index
 */
export function only(blocks: readonly Block[], speakers: ReadonlySet<number>, track = 0): Programme {
	const parts = blocks.flatMap((block, i) => {
		if (!speakers.has(block.speaker)) return [];
		const next = blocks[i + 1];
		const end = next && speakers.has(next.speaker) && next.start >= block.end ? next.start : block.end;
		return [{ track, start: block.start, end }];
	});
	return programme(parts);
}
