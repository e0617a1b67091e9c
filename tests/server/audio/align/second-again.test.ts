import { beforeAll, describe, expect, it } from 'vitest';
import { openCepstra } from '#lib/server/audio/align/cepstra.ts';
import { rungsFor, type Decision } from '#lib/server/audio/align/decision.ts';
import { firstPass, type FirstPass, type Wanted } from '#lib/server/audio/align/first-pass.ts';
import { withFreeSpeech } from '#lib/server/audio/align/lexicon/free-speech.ts';
import { openLexicon } from '#lib/server/audio/align/lexicon/lexicon.ts';
import { readModel } from '#lib/server/audio/align/model.ts';
import { normalise, openMean } from '#lib/server/audio/align/normalise.ts';
import { wordsIn, type Path } from '#lib/server/audio/align/path.ts';
import { hearAgain, type Unsettled } from '#lib/server/audio/align/second/again.ts';
import { fitted, openBand } from '#lib/server/audio/align/second/high-band.ts';
import { resample } from '#lib/server/audio/resample.ts';
import { clip, TRUTH_RATE, whyNoTruth } from '../../../support/truth.ts';
import { gaussian, seeded } from './second-model.ts';

const missing = whyNoTruth();
const SECONDS = 20;

describe.skipIf(missing !== null)(`a recording in noise, heard again${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
	const { signal } = new AbortController();
	let asked: Unsettled;
	let starts: readonly number[];
	let pass: FirstPass;

	beforeAll(async () => {
		const { sound, paragraphs } = clip('c2_harbour');
		const said = paragraphs.flatMap(({ text, words }) =>
			words.map(({ from, to, start }, i) => ({ token: text.slice(from, to), start, opens: i === 0 }))
		);
		const heard = said.filter(({ start }) => start !== null && start < SECONDS - 1);
		starts = heard.map(({ start }) => start! * 100);
		const features = featuresOf(inNoise(sound.subarray(0, SECONDS * TRUTH_RATE)));
		const model = await readModel('en-us');
		const lexicon = await openLexicon(
			'en',
			heard.map(({ token }) => token),
			signal,
			{ espeak: 'never' }
		);
		if (lexicon.is === 'unspoken') throw new Error(lexicon.why);
		const wordsBy = (say: (token: string) => Wanted['words'][number]['pronunciations']) =>
			heard.map(({ token, opens }) => ({ opens, pronunciations: say(token) }));
		const words = wordsBy((token) => lexicon.pronounce(token).map((phones) => ({ phones })));
		const wanted: Wanted = { words, paragraphOf: heard.map(() => 0), paragraphs: 1, own: true };
		pass = await firstPass(model, wanted, features, signal, () => undefined);
		const freely = wordsBy((token) => withFreeSpeech(token, lexicon.pronounce(token)));
		asked = { model, wanted, freely, pass, features, signal, underway: () => undefined };
	}, 60_000);

	it('has its words nearer to where they are said', async () => {
		const again = await hearAgain(asked);
		expect(pass.decision.verdict.is).toBe('accepted');
		expect(again!.adaptation).toMatchObject({ transforms: expect.any(Array), band: expect.any(Object) });
		const [before, after] = [pass.decision.path, again!.path].map((path) => errorsOf(path, starts)) as [number[], number[]];
		expect(after.length).toBeGreaterThanOrEqual(before.length);
		expect(sum(after)).toBeLessThan(sum(before));
	}, 60_000);

	it.each<[string, (decision: Decision) => Partial<Decision>, boolean]>([
		['was refused', ({ verdict }) => ({ verdict: { ...verdict, is: 'refused' } }), true],
		['is in a language the model only sounds like', () => ({}), false],
		['left no doubt', () => ({ paragraphs: [{ is: 'aligned', coverage: 1, confidence: 0.9 }] }), true]
	])('is not heard again when it %s', async (_, change, own) => {
		const decision = { ...pass.decision, ...change(pass.decision) };
		expect(await hearAgain({ ...asked, wanted: { ...asked.wanted, own }, pass: { ...pass, decision } })).toBeNull();
	});

	it('is not heard again with less patience than it took to find it', async () => {
		const [rung] = rungsFor(false);
		expect(await hearAgain({ ...asked, pass: { ...pass, rung: rung! } })).toBeNull();
	});

	it('stops when it is told to', async () => {
		const why = new Error('enough');
		await expect(hearAgain({ ...asked, signal: AbortSignal.abort(why) })).rejects.toBe(why);
	});
});

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Frames, of the words that were found. */
function errorsOf({ stretches }: Path, starts: readonly number[]): number[] {
	return wordsIn(stretches).map(({ word, from }) => Math.abs(from - starts[word]!));
}

/** White noise 10 dB below. */
function inNoise(sound: Float32Array): Float32Array {
	const random = seeded(41);
	const loud = Math.sqrt(sound.reduce((all, sample) => all + sample * sample, 0) / sound.length / 10);
	return sound.map((sample) => sample + loud * gaussian(random));
}

function featuresOf(sound: Float32Array) {
	const cepstra = openCepstra().push(resample(sound, TRUTH_RATE, 8000));
	const frames = cepstra.length / 13;
	const mean = openMean();
	mean.add(cepstra);
	normalise(cepstra, mean.mean());
	const shared = new Float32Array(new SharedArrayBuffer(cepstra.byteLength));
	shared.set(cepstra);
	return { cepstra: shared, frames, band: fitted(openBand().push(sound), frames) };
}
