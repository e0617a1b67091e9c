import { expect, it } from 'vitest';
import { castVoices, voiceNames } from '#lib/server/audio/casting.ts';
import { RATE } from '#lib/server/audio/joining.ts';
import { laidOut } from '#lib/server/audio/layout.ts';
import { gainsOf } from '#lib/server/audio/levels.ts';
import { commonLexicon } from '#lib/server/audio/lexicon.ts';
import { truePeaks } from '#lib/server/audio/limiter.ts';
import { integrated, meter } from '#lib/server/audio/loudness.ts';
import { recordMissing, takeStock } from '#lib/server/audio/recording.ts';
import { play } from '#lib/server/audio/reel.ts';
import { temporaryFolder } from '../../support/files.ts';
import { seed, transcriptOf } from './script.ts';

const VOICES = [...voiceNames('en').slice(0, 8), 'rms-2', 'slt-3'];

it(`levels every voice to -16 LUFS within 1 LU, under the ceiling: ${VOICES.join(', ')}`, async () => {
	const { text } = seed().paragraphs[3]!;
	const { speakers, paragraphs } = transcriptOf(`Voices\n${VOICES.map((_, i) => `PERSON ${i + 1}: ${text}`).join('\n')}\n`);
	const wishes = new Map(speakers.map(({ label }, i) => [label, VOICES[i]!]));
	const { value: cast, problems } = castVoices(speakers, paragraphs, 'en', wishes);
	expect(problems).toEqual([]);
	const script = { paragraphs, language: 'en', cast, lexicon: commonLexicon };
	const { recorded } = await recordMissing(
		script,
		await takeStock(script, temporaryFolder()),
		new AbortController().signal,
		() => undefined
	);
	const { reel } = laidOut(recorded, await gainsOf(recorded));
	const levels: number[] = [];
	for (const take of reel.placed) {
		const heard = meter(RATE);
		const whole = new Float32Array(take.samples);
		let at = 0;
		for await (const piece of play({ placed: [{ ...take, at: 0 }], samples: take.samples })) {
			whole.set(piece, at);
			at += piece.length;
		}
		heard.hear(whole);
		levels.push(integrated(heard.hops));
		expect(truePeaks(whole).reduce((a, b) => Math.max(a, b), 0)).toBeLessThan(10 ** (-1.8 / 20));
	}
	for (const level of levels) expect(Math.abs(level + 16)).toBeLessThan(0.5);
});
