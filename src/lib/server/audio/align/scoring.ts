/** The stream of scores that feeds the search: frames in order, made by threads, with little of it in memory at a time. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Adaptation } from './adaptation.ts';
import { CEPSTRA } from './frames.ts';
import type { ModelName } from './model.ts';
import { scoringHand, type ScoringHand } from './scoring-crew.ts';
import { openFrames, type FrameRange, type Subject } from './scoring-frames.ts';

export type { FrameRange } from './scoring-frames.ts';

export interface Scored {
	/** The first frame scored here. */
	readonly from: number;
	/** One for each senone of each frame, nats. */
	readonly scores: Float32Array;
}

export interface ScoringOptions {
	/** Only these frames, in this order; no answer reaches over two of them. */
	readonly ranges?: readonly FrameRange[];
	readonly adaptation?: Adaptation | null;
	/** 1: no threads at all. */
	readonly threads?: number;
}

/** Half a minute, 1.5 MB of scores. Below this much in all, a thread would cost more than it saves. */
const BLOCK = 3000;
/** Without threads, others in this process get a turn after each: 30 ms of work. */
const SMALL_BLOCK = 500;
/** Asked of a thread beforehand, so that it never waits; so much is in memory at most. */
const AHEAD = 2;
const MOST_THREADS = 2;

/**
 * Scores of all frames or of some. The same frames have the same scores, bit for bit, however they are made.
 *
 * @param cepstra normalised, 13 a frame; on a SharedArrayBuffer the threads need no copies of it
 * @throws the signal's reason, at once; the threads are gone when it is thrown
 */
export async function* scoring(
	cepstra: Float32Array,
	model: ModelName,
	signal: AbortSignal,
	{ ranges, adaptation = null, threads = Math.min(MOST_THREADS, availableParallelism()) }: ScoringOptions = {}
): AsyncGenerator<Scored, void, undefined> {
	const subject: Subject = { cepstra, model, adaptation };
	const wanted = ranges ?? [{ from: 0, to: cepstra.length / CEPSTRA }];
	const blocks = cut(wanted, BLOCK);
	signal.throwIfAborted();
	if (blocks.length === 0) return;
	if (threads > 1 && framesIn(wanted) > BLOCK) yield* byThreads(subject, blocks, signal, Math.min(threads, blocks.length));
	else yield* alone(subject, cut(wanted, SMALL_BLOCK), signal);
}

const framesIn = (ranges: readonly FrameRange[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);

function cut(ranges: readonly FrameRange[], most: number): FrameRange[] {
	return ranges.flatMap(({ from, to }) =>
		Array.from({ length: Math.ceil((to - from) / most) }, (_, i) => ({ from: from + i * most, to: Math.min(to, from + (i + 1) * most) }))
	);
}

async function* alone(subject: Subject, blocks: readonly FrameRange[], signal: AbortSignal): AsyncGenerator<Scored, void, undefined> {
	const score = await openFrames(subject);
	for (const block of blocks) {
		signal.throwIfAborted();
		yield { from: block.from, scores: score(block) };
		await setImmediate();
	}
}

async function* byThreads(
	subject: Subject,
	blocks: readonly FrameRange[],
	signal: AbortSignal,
	threads: number
): AsyncGenerator<Scored, void, undefined> {
	const hands = Array.from({ length: threads }, () => scoringHand(subject));
	// Not a race against the signal: a promise that seldom settles would hold on to every block that won.
	const stopped = () => hands.forEach((hand) => hand.giveUp(signal.reason));
	signal.addEventListener('abort', stopped, { once: true });
	try {
		for await (const scored of inTurn(hands, blocks)) {
			signal.throwIfAborted();
			yield scored;
			// Threads that are ahead keep one turn going for ever: a wish to stop would only be heard when all is done.
			await setImmediate();
		}
	} finally {
		signal.removeEventListener('abort', stopped);
		await Promise.all(hands.map((hand) => hand.leave()));
	}
}

/** Block i goes to hand i modulo their number; the next is asked for when one is taken away. */
async function* inTurn(hands: readonly ScoringHand[], blocks: readonly FrameRange[]): AsyncGenerator<Scored, void, undefined> {
	const ask = (i: number) => (i < blocks.length ? [hands[i % hands.length]!.score(blocks[i]!)] : []);
	const underway = Array.from({ length: hands.length * AHEAD }, (_, i) => ask(i)).flat();
	for (const [i, { from }] of blocks.entries()) {
		const scores = await underway.shift()!;
		underway.push(...ask(i + hands.length * AHEAD));
		yield { from, scores };
	}
}
