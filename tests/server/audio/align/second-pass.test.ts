import { describe, expect, it } from 'vitest';
import { adaptRows, addBand, type Adaptation } from '#lib/server/audio/align/adaptation.ts';
import { FIRST_PASS, SECOND_PASS } from '#lib/server/audio/align/costs.ts';
import { ROW } from '#lib/server/audio/align/frames.ts';
import type { ParagraphVerdict } from '#lib/server/audio/align/decision.ts';
import { buildGraph, type SpokenWord } from '#lib/server/audio/align/graph.ts';
import { wordsIn, type Path, type Stretch } from '#lib/server/audio/align/path.ts';
import { openPhoneLoop } from '#lib/server/audio/align/phone-loop.ts';
import { plainScorer } from '#lib/server/audio/align/scorer.ts';
import { openSearch } from '#lib/server/audio/align/search.ts';
import { isClear, leftDoubt } from '#lib/server/audio/align/second/doubt.ts';
import type { Place } from '#lib/server/audio/align/second/graft.ts';
import { secondPass, type FirstHearing, type SecondPassPorts } from '#lib/server/audio/align/second/second-pass.ts';
import { gaussian, seeded, soundOf, toyModel } from './second-model.ts';

const PHONES = ['SIL', 'AA', 'S', 'T', 'IY', 'M'];
/** Sounds no further apart than speech has them. */
const model = toyModel(seeded(31), PHONES, 4, 1);
const scorer = plainScorer(model);

/** Words of two phones, said at their own pace with a pause before each fifth, by somebody the model does not know. */
function recording(count: number, seed: number, bend: number) {
	const random = seeded(seed);
	const words: SpokenWord[] = [];
	const starts: number[] = [];
	const senones: number[] = [];
	const say = (phone: number) => {
		for (let state = 0; state < 3; state++) senones.push(...Array<number>(1 + Math.floor(3 * random())).fill(3 * phone + state));
	};
	for (let i = 0; i < count; i++) {
		if (i % 5 === 0) for (let n = 0; n < 4; n++) say(0);
		const phones = [1, 2].map(() => 1 + Math.floor(random() * (PHONES.length - 1)));
		words.push({ opens: i % 5 === 0, pronunciations: [{ phones: phones.map((phone) => PHONES[phone]!) }] });
		starts.push(senones.length);
		phones.forEach(say);
	}
	say(0);
	const offset = Float32Array.from({ length: ROW }, () => bend * gaussian(random));
	const rows = new Float32Array(senones.length * ROW);
	senones.forEach((senone, t) => {
		const sound = soundOf(model, senone, random);
		rows.set(
			sound.map((value, k) => value * (1 + 0.15 * bend) + offset[k]!),
			t * ROW
		);
	});
	return { words, starts, rows, senones };
}

function decode(words: readonly SpokenWord[], scores: Float32Array, costs = SECOND_PASS): Path {
	const loop = openPhoneLoop(model);
	const search = openSearch(model, buildGraph(model, words), costs);
	for (let at = 0; at < scores.length; at += model.senones) search.push(scores, at, loop(scores, at));
	return search.finish();
}

interface Asked {
	readonly places: readonly Place[];
	readonly adaptation: Adaptation;
}

function portsFor(rows: Float32Array, asked: Asked[] = []): SecondPassPorts {
	return {
		rows: (from, to) => rows.slice(from * ROW, to * ROW),
		async *scores(places, adaptation) {
			asked.push({ places, adaptation });
			for (const { from, to } of places) {
				const bent = rows.slice(from * ROW, to * ROW);
				adaptRows(bent, adaptation);
				const scores = scorer.score(bent);
				if (adaptation.band) addBand(scores, from, adaptation.band);
				yield scores;
			}
		},
		decode: (words, scores) => decode(words, scores).stretches
	};
}

function firstOf({ words, rows }: ReturnType<typeof recording>, more: Partial<FirstHearing> = {}): FirstHearing {
	const path = decode(words, scorer.score(rows), FIRST_PASS);
	return { model, words, path, lambda: FIRST_PASS.lambda, inDoubt: () => true, level: null, ...more };
}

/** Words that are lost or begin more than three frames from where they were said. */
function wrong({ stretches }: Path, starts: readonly number[]): number {
	const found = new Map(wordsIn(stretches).map(({ word, from }) => [word, from]));
	return starts.filter((start, word) => Math.abs((found.get(word) ?? Infinity) - start) > 3).length;
}

const strange = recording(100, 32, 2);

describe('the second pass', () => {
	it('finds words that the first lost in a strange voice', async () => {
		const first = firstOf(strange);
		const { path } = await secondPass(first, portsFor(strange.rows));
		expect(wrong(first.path, strange.starts)).toBeGreaterThan(20);
		expect(wrong(path, strange.starts)).toBeLessThan(4);
	});

	it('leaves a familiar voice as it was', async () => {
		const familiar = recording(60, 32, 0);
		const first = firstOf(familiar);
		const { path } = await secondPass(first, portsFor(familiar.rows));
		expect([wrong(first.path, familiar.starts), wrong(path, familiar.starts)]).toEqual([0, 0]);
	});

	it('asks for the places three times, ever better informed, and says what that cost', async () => {
		const asked: Asked[] = [];
		const shares: number[] = [];
		const { framesScored, adaptation } = await secondPass(firstOf(strange), portsFor(strange.rows, asked), (share) => shares.push(share));
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
		expect(asked.map(({ adaptation: { transforms } }) => transforms !== null)).toEqual([false, true, true, true]);
		expect(asked[2]!.places).toEqual(asked[0]!.places);
		expect(asked.every(({ adaptation: { shift, band } }) => shift?.length === ROW && band === null)).toBe(true);
		expect(adaptation).toBe(asked.at(-1)!.adaptation);
		expect(framesScored).toBe(asked.flatMap(({ places }) => places).reduce((sum, { from, to }) => sum + to - from, 0));
	});

	it('has no transform from three seconds of speech', async () => {
		const short = recording(10, 34, 0);
		expect((await secondPass(firstOf(short), portsFor(short.rows))).adaptation.transforms).toBeNull();
	});

	it('does nothing where there is no doubt', async () => {
		const first = firstOf(strange, { inDoubt: () => false });
		expect(await secondPass(first, portsFor(strange.rows))).toEqual({
			...{ path: first.path, framesScored: 0 },
			adaptation: { shift: null, transforms: null, band: null }
		});
	});

	it('listens to the high band when that tells sounds apart', async () => {
		const { senones, rows, ...rest } = recording(60, 36, 0);
		const first = firstOf({ senones, rows, ...rest });
		const level = Float32Array.from(senones, (senone) => (PHONES[Math.floor(senone / 3)] === 'S' ? 8 : 5));
		expect((await secondPass({ ...first, level }, portsFor(rows))).adaptation.band).toMatchObject({ level, floor: -8 });
		expect((await secondPass({ ...first, level: level.fill(9) }, portsFor(rows))).adaptation.band).toBeNull();
	});

	it('listens for free speech that costs something only at last', async () => {
		const spoken: (readonly SpokenWord[])[] = [];
		const familiar = recording(60, 32, 0);
		const words = familiar.words.map((word) => ({ ...word, pronunciations: [...word.pronunciations, { phones: ['M'], cost: 4 }] }));
		const ports = portsFor(familiar.rows);
		const listening: SecondPassPorts = { ...ports, decode: (of, scores) => (spoken.push(of), ports.decode(of, scores)) };
		await secondPass({ ...firstOf(familiar), words }, listening);
		expect(spoken.map(([word]) => word!.pronunciations.length)).toEqual([1, 1, 2]);
	});
});

describe('holes and passages', () => {
	/** Ten words, more than two seconds and eight words that are not there, ten words. */
	const words = Array.from({ length: 28 }, (_, i) => ({ opens: i % 9 === 0, pronunciations: [{ phones: ['AA', 'S'] }] }));
	const word = (at: number, from: number): Stretch => ({ is: 'word', word: at, until: at + 1, from, to: from + 10, score: 30 });
	const stretches: Stretch[] = [
		...Array.from({ length: 10 }, (_, i) => word(i, 10 * i)),
		{ is: 'garbage', word: 10, until: 10, from: 100, to: 320, score: 0 },
		{ is: 'skip', word: 10, until: 18, from: 320, to: 320, score: 0 },
		...Array.from({ length: 10 }, (_, i) => word(18 + i, 320 + 10 * i))
	];
	const rows = new Float32Array(420 * ROW);

	async function pass(inDoubt: (word: number) => boolean, inHole: number) {
		const asked: Asked[] = [];
		/** The words of a passage are where they were; of the hole, as many are found as is said. */
		const decoded: SecondPassPorts['decode'] = ({ length }) =>
			Array.from({ length: length === 8 ? inHole : 10 }, (_, i) => word(i, (length === 10 ? 50 : 0) + 10 * i));
		const first = { model, words, path: { stretches, whole: true }, lambda: 1.5, inDoubt, level: null };
		const { path } = await secondPass(first, { ...portsFor(rows, asked), decode: decoded });
		return { path, places: asked.flatMap(({ places }) => places) };
	}

	it('only what is in doubt is heard again, and nothing else is touched', async () => {
		const { path, places } = await pass((at) => at >= 20, 0);
		expect(places).toEqual(Array.from({ length: 3 }, () => ({ firstWord: 18, endWord: 28, from: 270, to: 420 })));
		expect(path.stretches.slice(0, 10)).toEqual(stretches.slice(0, 10));
	});

	it.each([
		[3, 0],
		[4, 4]
	])('%i words in a hole make %i found', async (inHole, found) => {
		const { path, places } = await pass((at) => at > 10 && at < 17, inHole);
		expect(places.at(-1)).toMatchObject({ firstWord: 10, endWord: 18 });
		expect(wordsIn(path.stretches).filter((at) => at.word >= 10 && at.word < 18)).toHaveLength(found);
	});
});

describe('doubt', () => {
	it.each<[string, ParagraphVerdict, boolean]>([
		['sure and whole', { is: 'aligned', coverage: 1, confidence: 0.9 }, false],
		['a word lost', { is: 'aligned', coverage: 0.99, confidence: 0.9 }, true],
		['a strange voice', { is: 'aligned', coverage: 1, confidence: 0.79 }, true],
		['half there', { is: 'partial', coverage: 0.4, confidence: 0.9 }, true],
		['not there', { is: 'absent', coverage: 0, confidence: 0 }, false]
	])('%s', (_, verdict, doubt) => expect(leftDoubt(verdict)).toBe(doubt));
});

it.each([
	[0.79, false],
	[0.8, true]
])('a confidence of %d is clear: %s', (confidence, clear) => expect(isClear({ coverage: 0.5, confidence })).toBe(clear));
