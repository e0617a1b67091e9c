/** Measures how fast each engine speaks, on all cores, from text to finished takes on disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paragraphId, speakerId, type Paragraph } from '#lib/core/transcript.ts';
import { isEspeakInstalled } from '#lib/server/audio/espeak-package.ts';
import { RATE } from '#lib/server/audio/joining.ts';
import { recordMissing, takeStock, type Script } from '#lib/server/audio/recording.ts';
import type { CastVoice, Engine } from '#lib/server/audio/voice.ts';
import { random } from './random.ts';
import { talk } from './vocabulary.ts';

/** A paragraph of so many words is about 18 seconds. */
const WORDS = 60;
const PARAGRAPHS_A_MINUTE = 3.3;
const VOICES: Readonly<Record<Engine, readonly string[]>> = { flite: ['slt', 'rms'], espeak: ['en-us+m3', 'en-us+f2'] };

/**
 * @param minutes about how long the talk is
 * @returns seconds of sound for each second of waiting, or `null` where the engine is not installed
 */
export async function makingSpeed(engine: Engine, minutes: number): Promise<number | null> {
	if (engine === 'espeak' && !isEspeakInstalled()) return null;
	const cache = await mkdtemp(join(tmpdir(), 'parley-bench-'));
	try {
		const script = scriptFor(VOICES[engine], engine, Math.round(minutes * PARAGRAPHS_A_MINUTE));
		const began = performance.now();
		const stock = await takeStock(script, cache);
		const { recorded } = await recordMissing(script, stock, new AbortController().signal, () => undefined);
		const took = (performance.now() - began) / 1000;
		return recorded.reduce((sum, { take }) => sum + take.samples / RATE, 0) / took;
	} finally {
		await rm(cache, { recursive: true, force: true });
	}
}

function scriptFor(names: readonly string[], engine: Engine, count: number): Script {
	const next = random(WORDS);
	const speakers = names.map(speakerId);
	const voices = names.map((voice): CastVoice => ({ name: voice, engine, voice, rate: 1, pitch: 1 }));
	const paragraphs = Array.from({ length: count }, (_, p): Paragraph => {
		return { id: paragraphId(p), speaker: speakers[p % speakers.length]!, attribution: 'label', text: talk(next, WORDS) };
	});
	return { paragraphs, language: 'en', cast: new Map(speakers.map((speaker, i) => [speaker, voices[i]!])), lexicon: new Map() };
}
