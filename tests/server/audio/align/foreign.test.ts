/** The whole aligner on speech in a language that no model knows. The speech is of our own making, as are its word times. */
import { beforeAll, describe, expect, it } from 'vitest';
import { isHeard, type ParagraphTiming } from '#lib/core/alignment.ts';
import type { Paragraph, Transcript } from '#lib/core/transcript.ts';
import { align } from '#lib/server/audio/align/align.ts';
import { patient } from '#lib/server/audio/align/costs.ts';
import type { Features } from '#lib/server/audio/align/features-file.ts';
import { buildGraph } from '#lib/server/audio/align/graph.ts';
import { openLexicon } from '#lib/server/audio/align/lexicon/lexicon.ts';
import { hear } from '#lib/server/audio/align/listen.ts';
import { readModel } from '#lib/server/audio/align/model.ts';
import { wordsIn } from '#lib/server/audio/align/path.ts';
import { tokensOf } from '#lib/server/audio/align/script.ts';
import { openSearch } from '#lib/server/audio/align/search.ts';
import { wordOrder } from '#lib/server/audio/align/word-order.ts';
import { isEspeakInstalled } from '#lib/server/audio/espeak-package.ts';
import { hearOut } from '#lib/server/audio/hearing.ts';
import { narrate } from '#lib/server/audio/narrate.ts';
import { temporaryFolder } from '../../../support/files.ts';
import { making, scriptOf, transcriptOf } from '../script.ts';

const RIVER = `Il fiume
READER: Ogni domenica mio nonno si alzava prima del sole e andava a piedi fino al fiume con la canna da pesca.

READER: Diceva sempre che i pesci capiscono il silenzio meglio degli uomini, e a mezzogiorno tornava a casa con il cesto quasi vuoto.
`;
const LIBRARY = `La biblioteca
READER: La biblioteca del quartiere resterà chiusa per tutto il mese di agosto a causa dei lavori sul tetto.

READER: Gli studenti che devono preparare gli esami potranno usare le sale al primo piano del vecchio municipio, vicino alla farmacia.
`;

const backwards = ({ paragraphs }: Transcript) =>
	paragraphs.map((of) => ({ ...of, text: of.text.split(' ').reverse().join(' ') })).reverse();

const WRONG: Readonly<Record<string, readonly Paragraph[]>> = {
	'another text in the same language': transcriptOf(LIBRARY).paragraphs,
	'its own words in reverse': backwards(transcriptOf(RIVER))
};

describe.skipIf(!isEspeakInstalled())('speech in a foreign language (skipped where the optional package is missing)', () => {
	const { paragraphs } = transcriptOf(RIVER);
	let features: Features;
	let truth: readonly ParagraphTiming[];
	beforeAll(async () => {
		const script = scriptOf(transcriptOf(RIVER), 'it', new Map([['READER', 'it+f2']]));
		const { first, timing } = await narrate(script, making());
		truth = timing;
		features = await featuresOf(first.path);
	}, 60_000);

	const alignedWith = async (text: readonly Paragraph[]) => {
		const signal = new AbortController().signal;
		const alignment = await align({ paragraphs: text, language: 'it', signal, underway: () => undefined }, features);
		if (alignment.is === 'unheard') throw new Error('espeak-ng knows how Italian sounds.');
		return alignment;
	};

	it('is taken for its own text, and its words are found', async () => {
		const { is, timing } = await alignedWith(paragraphs);
		expect(is).toBe('accepted');
		const [found, known] = [timing, truth].map(startsIn);
		const errors = [...known!].map(([word, start]) => Math.abs((found!.get(word) ?? Infinity) - start)).sort((a, b) => a - b);
		expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.025);
		expect(errors.filter((error) => error === Infinity).length).toBeLessThan(0.1 * errors.length);
	}, 60_000);

	it.each(Object.entries(WRONG))(
		'is not taken for %s',
		async (_, text) => {
			expect((await alignedWith(text)).is).toBe('refused');
		},
		60_000
	);

	it('has the order of no other text, though much of it is heard with all patience', async () => {
		const { coverage, order } = await orderIn(backwards(transcriptOf(RIVER)), features);
		expect(coverage).toBeGreaterThan(0.2);
		expect(order).toBeLessThan(0.15);
	}, 60_000);
});

/** With the most patient costs. */
async function orderIn(text: readonly Paragraph[], { cepstra }: Features) {
	const signal = new AbortController().signal;
	const tokens = tokensOf(text).map((token) => token.text);
	const lexicon = await openLexicon('it', tokens, signal);
	if (lexicon.is === 'unspoken') throw new Error('espeak-ng knows how Italian sounds.');
	const words = tokens.map((token) => ({ opens: false, pronunciations: lexicon.pronounce(token).map((phones) => ({ phones })) }));
	const model = await readModel(lexicon.model);
	const search = openSearch(model, buildGraph(model, words), patient(4));
	await hear(model, cepstra, [search], signal, () => undefined);
	const path = search.finish();
	return { coverage: wordsIn(path.stretches).length / words.length, order: await wordOrder(model, words, path, cepstra, signal) };
}

async function featuresOf(path: string): Promise<Features> {
	const [cache, scratch] = [temporaryFolder(), temporaryFolder()];
	const signal = new AbortController().signal;
	const { value } = await hearOut({ path, fingerprint: 'talk', cache, scratch, signal, underway: () => undefined });
	if (value === null) throw new Error('What was made cannot be heard.');
	return value.features;
}

/** By paragraph and place in it: seconds. */
const startsIn = (timing: readonly ParagraphTiming[]): Map<string, number> =>
	new Map(timing.flatMap((of) => (isHeard(of) ? of.words.map(([from, , start]) => [`${of.paragraph} ${from}`, start] as const) : [])));
