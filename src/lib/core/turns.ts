/** Where a listener lands who asks for a turn: the next one, the one before, the same speaker's. */
import type { Block } from './manuscript.ts';
import { seconds, type Seconds } from './time.ts';

/** Later than this into a turn, "previous" means its own beginning, as on every player. */
const STILL_AT_THE_START = seconds(3);
/** Word times travel in steps of 10 ms, so a turn that was jumped to may begin a hair after the place where we are. */
const HAIR = seconds(0.02);

/** The last block that has begun, or `null` before the first. */
export function blockAt(blocks: readonly Block[], at: Seconds): Block | null {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (blocks[middle]!.start <= at + HAIR) low = middle + 1;
		else high = middle;
	}
	return blocks[low - 1] ?? null;
}

/** In the silence before the first word one is in the first turn already. */
const within = (blocks: readonly Block[], at: Seconds): number => Math.max(at, blocks[0]?.start ?? at) + HAIR;

export const nextTurn = (blocks: readonly Block[], at: Seconds): Block | null =>
	blocks.find((block) => block.start > within(blocks, at)) ?? null;

export const previousTurn = (blocks: readonly Block[], at: Seconds): Block | null =>
	blocks.findLast((block) => block.start <= seconds(at - STILL_AT_THE_START)) ?? blocks[0] ?? null;

/** @param speaker index into the heading's speakers */
export const nextTurnOf = (blocks: readonly Block[], speaker: number, at: Seconds): Block | null =>
	blocks.find((block) => block.speaker === speaker && block.start > within(blocks, at)) ?? null;

export function previousTurnOf(blocks: readonly Block[], speaker: number, at: Seconds): Block | null {
	const own = blocks.filter((block) => block.speaker === speaker && block.start <= at + HAIR);
	return own.length === 0 ? null : previousTurn(own, at);
}

/** The turn that holds a passage. */
export const blockOfPassage = (blocks: readonly Block[], passage: number): Block | null =>
	blocks.findLast((block) => block.first <= passage) ?? null;

/** So much of the silence after a turn belongs to it, or half of it where it is shorter. */
const ECHO = 0.2;

/** Where one pauses who wants to think after every turn: all but the last, in order. */
export function turnEnds(blocks: readonly Block[]): Seconds[] {
	const ends = blocks.slice(0, -1).map(({ end }, i) => seconds(end + Math.min(ECHO, Math.max(0, blocks[i + 1]!.start - end) / 2)));
	return ends.sort((a, b) => a - b);
}
