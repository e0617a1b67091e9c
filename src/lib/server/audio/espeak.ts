/** The voices of every other language, and of speakers beyond flite's four: espeak-ng. Loaded only in a process of its own. */
import { seconds } from '#lib/core/time.ts';
import { ESPEAK_PACKAGE } from './espeak-package.ts';
import { entriesFor, type Lexicon } from './lexicon.ts';
import { sentences, type Reading, type Sentence, type Unit } from './sentences.ts';
import type { CastVoice, SaidWord, Utterance, Voice } from './voice.ts';

/** As the package writes it; it brings no types. `audio_position` is in milliseconds, `id` is a mark's name or a phoneme. */
interface EspeakEvent {
	readonly type: string;
	readonly audio_position: number;
	readonly id?: string | number;
}
export interface Espeak {
	set_voice(name: string): number;
	set_rate(wordsPerMinute: number): void;
	set_pitch(percent: number): void;
	synthesize_ipa(text: string): { readonly ipa: string };
	synthesize(text: string, heard: (samples: Int16Array | null, events: readonly EspeakEvent[]) => boolean): void;
}
interface EspeakPackage {
	readonly default: () => Promise<{ readonly eSpeakNGWorker: new () => Espeak | Promise<Espeak> }>;
}

const RATE = 22_050;
const WORDS_PER_MINUTE = 170;
const MIDDLE_PITCH = 50;

let loaded: Promise<Espeak> | null = null;

export function loadEspeak(): Promise<Espeak> {
	return (loaded ??= open());
}

async function open(): Promise<Espeak> {
	const { default: init } = (await import(ESPEAK_PACKAGE)) as EspeakPackage;
	const { eSpeakNGWorker: Maker } = await init();
	return new Maker();
}

export function espeakVoice(espeak: Espeak, cast: CastVoice, language: string, lexicon: Lexicon): Voice {
	return {
		*say(text) {
			if (espeak.set_voice(cast.voice) !== 0) throw new Error(`espeak-ng has no voice "${cast.voice}"`);
			espeak.set_rate(Math.round(WORDS_PER_MINUTE * cast.rate));
			espeak.set_pitch(Math.round(MIDDLE_PITCH * cast.pitch));
			const entries = /^en\b/i.test(language) ? entriesFor(text, lexicon) : new Map<string, string>();
			for (const sentence of sentences(text, readPlainly)) {
				const utterance = spoken(espeak, sentence, entries);
				if (utterance) yield utterance;
			}
		}
	};
}

const OPENING = /^[^\p{L}\p{N}\p{M}$€£¥%#&@+~-]+/u;
const CLOSING = /[^\p{L}\p{N}\p{M}$€£¥%#&@+]+$/u;

/** espeak-ng knows numbers, signs and abbreviations of its languages: only the punctuation is taken off. */
const readPlainly: Reading = (shown, next) => {
	const bare = shown.slice(0, 120).replace(OPENING, '');
	const tail = CLOSING.exec(bare)?.[0] ?? '';
	const say = bare.slice(0, bare.length - tail.length);
	if (!/[\p{L}\p{N}]/u.test(say)) return { say: '', close: shown ? ',' : '' };
	if (tail.startsWith('.') && next && isAbbreviated(say)) return { say: `${say}.`, close: tail.includes(',') ? ',' : '' };
	return { say, close: /[.!?。！？؟۔।…]/u.exec(tail)?.[0] ?? /[,;:、，،；：]/u.exec(tail)?.[0] ?? '' };
};

const isAbbreviated = (word: string): boolean =>
	/^(?:\p{L}\.)*\p{L}$/u.test(word) || /^(?:Mrs?|Ms|Dr|Prof|St|Sr|Sra|Hr|Fr|bzw|vs)$/.test(word);

/** A mark before every word: espeak-ng says when it came by, and the sound stays as it was. */
function spoken(espeak: Espeak, sentence: Sentence, entries: Lexicon): Utterance | null {
	const text = sentence.map(({ say, close }, i) => `<mark name="${i}"/>${phonetic(escaped(say), entries)}${close}`).join(' ');
	const parts: Int16Array[] = [];
	const events: EspeakEvent[] = [];
	espeak.synthesize(text, (samples, heard) => {
		if (samples) parts.push(samples.slice());
		events.push(...heard.map((event) => ({ ...event })));
		return false;
	});
	const timed = timedWords(events, sentence);
	if (!timed) return null;
	return { samples: inOne(parts), rate: RATE, pauses: [], ...timed };
}

function inOne(parts: readonly Int16Array[]): Float32Array {
	const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		for (let i = 0; i < part.length; i++) all[at + i] = part[i]! / 32768;
		at += part.length;
	}
	return all;
}

interface Sound {
	readonly start: number;
	readonly end: number;
}

/** Words that espeak-ng says as one, such as "out of" or "of the": only the first has sounds of its own. */
interface Together extends Sound {
	readonly units: Unit[];
}

function timedWords(events: readonly EspeakEvent[], sentence: Sentence): Pick<Utterance, 'sound' | 'words'> | null {
	const sounds = phonemes(events);
	const first = sounds[0];
	const last = sounds.at(-1);
	if (!first || !last) return null;
	const words = saidTogether(sounds, marksOf(events, sentence.length), sentence).flatMap(shared);
	return { sound: { start: seconds(first.start), end: seconds(last.end) }, words };
}

/** A word is what sounds between its mark and the next one; without any sound it goes with the word before it. */
function saidTogether(sounds: readonly Sound[], marks: readonly (number | null)[], sentence: Sentence): Together[] {
	const all: Together[] = [];
	let waiting: Unit[] = [];
	sentence.forEach((unit, i) => {
		const from = marks[i] ?? Infinity;
		const to = marks.slice(i + 1).find((mark) => mark !== null) ?? Infinity;
		const own = sounds.filter(({ start }) => start >= from && start < to);
		if (own.length > 0) all.push({ units: [...waiting, unit], start: own[0]!.start, end: own.at(-1)!.end });
		else (all.at(-1)?.units ?? waiting).push(unit);
		if (own.length > 0) waiting = [];
	});
	return all;
}

/** By their letters, which is a guess. */
function shared({ units, start, end }: Together): SaidWord[] {
	const letters = units.reduce((sum, { say }) => sum + say.length, 0);
	let at = start;
	return units.map(({ word, say }) => {
		const from = at;
		at += ((end - start) * say.length) / letters;
		return { word, start: seconds(from), end: seconds(at), measured: units.length === 1 };
	});
}

/** A phoneme without a name is a pause. */
function phonemes(events: readonly EspeakEvent[]): Sound[] {
	const timed = events.filter(({ type }) => type === 'phoneme' || type === 'end');
	return timed.flatMap(({ type, id, audio_position }, i) => {
		const end = timed[i + 1]?.audio_position ?? audio_position;
		return type === 'phoneme' && id !== '' && end > audio_position ? [{ start: audio_position / 1000, end: end / 1000 }] : [];
	});
}

function marksOf(events: readonly EspeakEvent[], count: number): (number | null)[] {
	const marks = new Array<number | null>(count).fill(null);
	for (const { type, id, audio_position } of events) if (type === 'mark') marks[Number(id)] = audio_position / 1000;
	return marks;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replaceAll('[[', '[');

/** espeak-ng's names for the CMU phones: https://github.com/espeak-ng/espeak-ng/blob/master/docs/phonemes.md */
const PHONEMES: Readonly<Record<string, string>> = {
	aa: 'A:',
	ae: 'a',
	ah: 'V',
	ao: 'O:',
	aw: 'aU',
	ax: '@',
	axr: '3',
	ay: 'aI',
	eh: 'E',
	er: '3:',
	ey: 'eI',
	ih: 'I',
	ix: 'I',
	iy: 'i:',
	ow: 'oU',
	oy: 'OI',
	uh: 'U',
	uw: 'u:',
	ch: 'tS',
	dh: 'D',
	dx: 't#',
	hh: 'h',
	jh: 'dZ',
	ng: 'N',
	sh: 'S',
	th: 'T',
	y: 'j',
	zh: 'Z'
};

const phonetic = (text: string, entries: Lexicon): string =>
	entries.size === 0
		? text
		: text.replace(/[a-z]+/gi, (word) => (entries.has(word.toLowerCase()) ? `[[${mnemonics(entries.get(word.toLowerCase())!)}]]` : word));

const mnemonics = (phones: string): string =>
	phones
		.split(' ')
		.map((phone) => (phone.endsWith('1') ? "'" : '') + (PHONEMES[phone.replace(/\d$/, '')] ?? phone))
		.join('');
