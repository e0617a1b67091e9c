import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import type { Adaptation } from '#lib/server/audio/align/adaptation.ts';
import { scoring, type Scored, type ScoringOptions } from '#lib/server/audio/align/scoring.ts';
import { noise } from './sounds.ts';

const SENONES = 126;
const FRAMES = 3600;
/** The same frames in twelve blocks, that threads may get out of order. */
const PARTS = Array.from({ length: 12 }, (_, i) => ({ from: i * 300, to: (i + 1) * 300 }));
const cepstra = new Float32Array(new SharedArrayBuffer(FRAMES * 13 * 4));
cepstra.set(noise(FRAMES * 13, 3).map((x) => 4 * x));

const adaptation: Adaptation = {
	shift: noise(39, 4),
	transforms: Array.from({ length: 3 }, () => Float64Array.from({ length: 13 * 14 }, (_, i) => (i % 15 === 0 ? 0.9 : 0.01))),
	band: {
		level: noise(FRAMES, 5).map((x) => 5 + x),
		means: noise(SENONES, 6).map((x) => 5 + x),
		variances: new Float32Array(SENONES).fill(1),
		floor: -8
	}
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const threads = (): number => process.getActiveResourcesInfo().filter((one) => one === 'MessagePort' || one === 'Worker').length;
const before = threads();

async function all(options: ScoringOptions, signal = new AbortController().signal): Promise<Scored[]> {
	const out: Scored[] = [];
	for await (const scored of scoring(cepstra, 'en-us', signal, options)) out.push(scored);
	return out;
}

/** The frames that came, in the order in which they came. */
const framesOf = (blocks: readonly Scored[]): number[] =>
	blocks.flatMap(({ from, scores }) => Array.from({ length: scores.length / SENONES }, (_, i) => from + i));
const joined = (blocks: readonly Scored[]): Buffer => Buffer.concat(blocks.map(({ scores }) => Buffer.from(scores.buffer)));

describe('scoring', () => {
	afterEach(() => expect(threads()).toBe(before));

	it.each<[string, Adaptation | null]>([
		['as it is', null],
		['adapted', adaptation]
	])('is the same by threads and without, bit for bit, %s', async (_how, adaptation) => {
		const alone = await all({ threads: 1, adaptation });
		const twice = await all({ threads: 2, adaptation });
		const parts = await all({ threads: 2, adaptation, ranges: PARTS });
		expect(framesOf(alone)).toEqual(Array.from({ length: FRAMES }, (_, i) => i));
		expect(framesOf(twice)).toEqual(framesOf(alone));
		expect(joined(twice).equals(joined(alone))).toBe(true);
		expect(parts.map(({ from }) => from)).toEqual(PARTS.map(({ from }) => from));
		expect(joined(parts).equals(joined(alone))).toBe(true);
	});

	it('gives some frames only, as they are among all', async () => {
		const ranges = [
			{ from: 3400, to: 3600 },
			{ from: 10, to: 10 },
			{ from: 100, to: 3150 }
		];
		const whole = joined(await all({ threads: 1 }));
		const row = (from: number, to: number) => whole.subarray(from * SENONES * 4, to * SENONES * 4);
		for (const threads of [1, 2]) {
			const some = await all({ threads, ranges });
			expect(framesOf(some)).toEqual(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
			expect(joined(some).equals(Buffer.concat(ranges.map(({ from, to }) => row(from, to))))).toBe(true);
		}
	});

	it('of no frames is nothing', async () => expect(await all({ ranges: [] })).toEqual([]));

	it.each([1, 2])('ends at once when it is told to, with %i thread(s)', async (hands) => {
		const stop = new AbortController();
		const why = new Error('enough');
		const blocks: number[] = [];
		const run = async () => {
			for await (const { from } of scoring(cepstra, 'en-us', stop.signal, { threads: hands })) {
				blocks.push(from);
				// That they can be seen while they work is what makes their absence afterwards mean something.
				expect(threads() > before).toBe(hands > 1);
				stop.abort(why);
			}
		};
		await expect(run()).rejects.toBe(why);
		expect(blocks).toEqual([0]);
		await expect(all({ threads: hands }, stop.signal)).rejects.toBe(why);
	});

	it('sends its threads home when nobody wants more', async () => {
		for await (const { from } of scoring(cepstra, 'en-us', new AbortController().signal, { threads: 2 })) {
			expect(from).toBe(0);
			break;
		}
	});

	it('keeps no more than what is underway', async () => {
		const blocks: WeakRef<Float32Array>[] = [];
		const kept: number[] = [];
		for await (const { scores } of scoring(cepstra, 'en-us', new AbortController().signal, { threads: 2, ranges: PARTS })) {
			blocks.push(new WeakRef(scores));
			// What a reference was read from lives until the turn ends.
			await setImmediate();
			collect();
			kept.push(blocks.filter((block) => block.deref()).length);
		}
		expect(kept).toHaveLength(PARTS.length);
		expect(Math.max(...kept)).toBeLessThanOrEqual(3);
	});

	it.each([1, 2])('lets others have a turn after every block, however slow the search is, with %i thread(s)', async (hands) => {
		const turns: number[] = [];
		const signal = new AbortController().signal;
		for await (const { from } of scoring(cepstra, 'en-us', signal, { threads: hands, ranges: PARTS })) {
			globalThis.setImmediate(() => turns.push(from));
			const began = performance.now();
			while (performance.now() < began + 40);
			expect(turns).toEqual(PARTS.map((part) => part.from).filter((one) => one < from));
		}
		expect(turns).toHaveLength(PARTS.length);
	});

	it('says what became of a thread', async () => {
		const lost = scoring(cepstra, 'xx-xx' as 'en-us', new AbortController().signal, { threads: 2 });
		await expect(lost.next()).rejects.toThrow(/file .*xx-xx.mdef is missing/);
	});
});
