/** Which voice each speaker has: the same label gets the same voice, and no two speakers of one episode sound alike. */
import type { Parsed, Problem } from '#lib/core/problem.ts';
import type { Paragraph, Speaker, SpeakerId } from '#lib/core/transcript.ts';
import { isEspeakInstalled } from './espeak-package.ts';
import { espeakLanguage, isEnglish } from './languages.ts';
import type { CastVoice, Engine } from './voice.ts';

/** `null`: who reads the paragraphs that name no speaker, only if there are any. */
export type Cast = ReadonlyMap<SpeakerId | null, CastVoice>;

/** The voices of a language: any of `first` is as good as another, `then` are taken in order when those are gone. */
interface Choir {
	readonly first: readonly CastVoice[];
	readonly then: readonly CastVoice[];
}

/** kal16 is cut from single sounds and is plainly a machine: a speaker gets it last. */
const FLITE_FIRST = ['slt', 'rms', 'awb'];
const FLITE_THEN = ['kal16'];
/** espeak-ng's throats, men and women in turn, the most different first. */
const THROATS = ['m3', 'f2', 'm7', 'f4', 'm1', 'f3', 'm5', 'f5', 'm2', 'f1', 'm4', 'm6', 'm8'];

export const voiceNames = (language: string, hasEspeak = isEspeakInstalled()): readonly string[] =>
	everyone(choirOf(language, hasEspeak)).map(({ name }) => name);

/** @param wishes from a speaker's label or id to the name of a voice */
export function castVoices(
	speakers: readonly Speaker[],
	paragraphs: readonly Paragraph[],
	language: string,
	wishes: ReadonlyMap<string, string>,
	hasEspeak = isEspeakInstalled()
): Parsed<Cast> {
	const choir = choirOf(language, hasEspeak);
	if (choir.first.length === 0) return { value: new Map(), problems: [{ code: 'no-voice-for-language', language }] };
	const { granted, problems } = grant(speakers, wishes, choir);
	const taken = new Set(Array.from(granted.values(), ({ name }) => name));
	const cast = new Map<SpeakerId | null, CastVoice>();
	const seat = (id: SpeakerId | null) => {
		const voice = granted.get(id) ?? free(choir, taken, fingerprint(id ?? ''));
		taken.add(voice.name);
		cast.set(id, voice);
	};
	for (const { id } of speakers) seat(id);
	if (paragraphs.some(({ speaker }) => speaker === null)) seat(null);
	return { value: cast, problems };
}

/** Wishes come before everybody's own preference. Whoever wishes for a taken voice gets it a little higher or lower. */
function grant(speakers: readonly Speaker[], wishes: ReadonlyMap<string, string>, choir: Choir) {
	const granted = new Map<SpeakerId | null, CastVoice>();
	const problems: Problem[] = [];
	const taken = new Set<string>();
	for (const { id, label } of speakers) {
		const wish = wishes.get(label) ?? wishes.get(id);
		if (wish === undefined) continue;
		const voice = named(wish, choir);
		if (!voice) problems.push({ code: 'unknown-voice', voice: wish, label, voices: everyone(choir).map(({ name }) => name) });
		else {
			const own = taken.has(voice.name) ? freeVariant([voice], taken) : voice;
			taken.add(own.name);
			granted.set(id, own);
		}
	}
	return { granted, problems };
}

function choirOf(language: string, hasEspeak: boolean): Choir {
	const name = hasEspeak ? espeakLanguage(language) : null;
	const espeak = name ? THROATS.map((throat) => plain('espeak', `${name}+${throat}`)) : [];
	if (!isEnglish(language)) return { first: espeak, then: [] };
	return {
		first: FLITE_FIRST.map((voice) => plain('flite', voice)),
		then: [...FLITE_THEN.map((voice) => plain('flite', voice)), ...espeak]
	};
}

const plain = (engine: Engine, voice: string): CastVoice => ({ name: voice, engine, voice, rate: 1, pitch: 1 });

const everyone = ({ first, then }: Choir): readonly CastVoice[] => [...first, ...then];

function free(choir: Choir, taken: ReadonlySet<string>, preference: number): CastVoice {
	const from = preference % choir.first.length;
	const ring = [...choir.first.slice(from), ...choir.first.slice(0, from), ...choir.then];
	return ring.find(({ name }) => !taken.has(name)) ?? freeVariant(choir.first, taken);
}

function freeVariant(voices: readonly CastVoice[], taken: ReadonlySet<string>): CastVoice {
	for (let n = 2; ; n++) {
		const voice = voices.map((of) => variant(of, n)).find(({ name }) => !taken.has(name));
		if (voice) return voice;
	}
}

/** Steps of the golden ratio never meet again and keep far apart: no two numbers sound alike, and the first few differ most. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The same throat, one to four semitones lower (even numbers) or higher, and up to a tenth slower or quicker. */
function variant(of: CastVoice, n: number): CastVoice {
	const semitones = (n % 2 === 0 ? -1 : 1) * (1 + 3 * ((n * GOLDEN) % 1));
	const rate = 0.9 + 0.2 * ((n * GOLDEN * GOLDEN) % 1);
	return { ...of, name: `${of.name}-${n}`, pitch: roundTo(2 ** (semitones / 12), 160), rate: roundTo(rate, 1000) };
}

/** Pitch in steps of 1/160 keeps flite's rate a whole number of 100 Hz, which resamples with few taps. */
const roundTo = (value: number, steps: number): number => Math.round(value * steps) / steps;

function named(wish: string, choir: Choir): CastVoice | null {
	const [, base = wish, number = ''] = /^(.+)-([2-9]|[1-9]\d)$/.exec(wish) ?? [];
	const exact = everyone(choir).find(({ name }) => name === wish);
	const throat = everyone(choir).find(({ name }) => name === base);
	return exact ?? (throat && number ? variant(throat, Number(number)) : null);
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): number {
	let hash = 0x811c9dc5;
	for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
	// The lowest bits of FNV mix least.
	return hash >>> 8;
}
