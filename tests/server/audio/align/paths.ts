/** Paths written short: `g300 3w20 s10 k2` is 300 frames of garbage, three words of 20, a silence of 10, and two words skipped. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Path, Stretch } from '#lib/server/audio/align/path.ts';

const SIGNS = { w: 'word', s: 'silence', g: 'garbage', k: 'skip' } as const;

/** A word scores `likeness + 1.5` a frame, all else nothing. */
export function pathOf(short: string, likeness = -0.5): Path {
	const stretches: Stretch[] = [];
	for (const [, times = '', sign, size] of short.matchAll(/(\d*)([wsgk])(\d+)/g)) {
		for (let i = 0; i < Number(times || 1); i++) stretches.push(next(stretches.at(-1), SIGNS[sign as 'w'], Number(size), likeness));
	}
	return { stretches, whole: true };
}

function next(last: Stretch | undefined, is: Stretch['is'], size: number, likeness: number): Stretch {
	const { until: word, to: from } = last ?? { until: 0, to: 0 };
	const words = is === 'skip' ? size : is === 'word' ? 1 : 0;
	const to = is === 'skip' ? from : from + size;
	return { is, word, until: word + words, from, to, score: is === 'word' ? (likeness + 1.5) * size : 0 };
}

export const shortOf = ({ stretches }: Path): string =>
	stretches.map(({ is, word, until, from, to }) => `${is === 'skip' ? 'k' : is[0]!}${is === 'skip' ? until - word : to - from}`).join(' ');

export const sizeOf = ({ stretches }: Path) => ({ words: stretches.at(-1)?.until ?? 0, frames: stretches.at(-1)?.to ?? 0 });

export function expectCovered({ stretches }: Path, words: number, frames: number): void {
	let frame = 0;
	let word = 0;
	for (const stretch of stretches) {
		expect([stretch.from, stretch.word]).toEqual([frame, word]);
		expect(stretch.is === 'skip' ? stretch.to === frame : stretch.to > frame).toBe(true);
		expect(stretch.until - word).toSatisfy((n: number) => (stretch.is === 'skip' ? n > 0 : n === (stretch.is === 'word' ? 1 : 0)));
		frame = stretch.to;
		word = stretch.until;
	}
	expect([frame, word]).toEqual([frames, words]);
}

/** Any path, with long garbage as often as words. */
export const anyPath: fc.Arbitrary<Path> = fc
	.array(
		fc.oneof(
			fc.integer({ min: 1, max: 9 }).map((words) => `${words}w20`),
			fc.integer({ min: 1, max: 90 }).map((frames) => `s${frames}`),
			fc.integer({ min: 1, max: 400 }).map((frames) => `g${frames}`),
			fc.integer({ min: 1, max: 6 }).map((words) => `k${words}`)
		),
		{ maxLength: 20 }
	)
	.map((short) => pathOf(short.join(' ')));
