/** Roll-up captions say every line twice, once as it comes and once as it moves up; here each is said once. */
import type { Block } from './cue-blocks.ts';

/** Cues of one roll follow at once. */
const AT_ONCE = 0.1;
/** A file rolls up where this share of its cues, and at least so many, begin with the last line of the one before. */
const SHARE = 0.4;
const LEAST = 3;

export interface Fresh {
	readonly blocks: readonly Block[];
	/** How many lines were said before, and where the first of them stands. */
	readonly repeated: number;
	readonly line: number;
}

export function withoutRepeats(blocks: readonly Block[]): Fresh {
	const shown = blocks.map(({ lines }) => lines.map(spoken).filter((line) => line !== ''));
	const rolled = blocks.map((block, i) => (i > 0 && follows(blocks[i - 1]!, block) ? overlap(shown[i - 1]!, shown[i]!) : 0));
	const rolls = rolled.filter((count) => count > 0).length;
	const isRoll = rolls >= LEAST && rolls >= blocks.length * SHARE;
	const counts = blocks.map((_, i) => (isRoll ? rolled[i]! : i > 0 && isTwin(blocks, shown, i) ? shown[i]!.length : 0));
	const first = counts.findIndex((count) => count > 0);
	const fresh = blocks.map((block, i) => ({ ...block, lines: withoutFirst(block.lines, counts[i]!) }));
	return {
		blocks: fresh.filter(({ lines }, i) => counts[i] === 0 || lines.some((line) => spoken(line) !== '')),
		repeated: counts.reduce((sum, count) => sum + count, 0),
		line: blocks[first]?.line ?? 1
	};
}

const TAGS = /<[^<>]*>/g;

/** Enough to tell lines apart. */
const spoken = (line: string): string => line.replace(TAGS, '').trim();

const follows = (before: Block, block: Block): boolean =>
	before.end !== null && block.start !== null && Math.abs(block.start - before.end) <= AT_ONCE;

/** How many of the last lines of one cue are the first of the next. */
function overlap(before: readonly string[], after: readonly string[]): number {
	for (let count = Math.min(before.length, after.length); count > 0; count--) {
		if (before.slice(-count).every((line, i) => line === after[i])) return count;
	}
	return 0;
}

/** The same words at the same time stand in the file twice. */
function isTwin(blocks: readonly Block[], shown: readonly (readonly string[])[], i: number): boolean {
	const [before, block] = [blocks[i - 1]!, blocks[i]!];
	const isSameTime = block.start !== null && before.start === block.start && before.end === block.end;
	return isSameTime && shown[i]!.length > 0 && shown[i]!.join('\n') === shown[i - 1]!.join('\n');
}

function withoutFirst(lines: readonly string[], count: number): readonly string[] {
	let left = count;
	return left === 0 ? lines : lines.filter((line) => left === 0 || (spoken(line) !== '' && left-- < 0));
}
