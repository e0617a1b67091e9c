/** Cuts a paragraph into sentences of units to be said: every unit is one shown word, and a word that is shown but not said is in none. */
import { words } from '#lib/core/words.ts';

export interface Unit {
	/** Index among core's `words(text)`. */
	readonly word: number;
	readonly say: string;
	/** The sign that closes it: `''`, `,`, `.`, `?` ... */
	readonly close: string;
}

export type Sentence = readonly Unit[];

/** How an engine wants one shown word written. `say: ''` is silence; its `close` still makes a pause. */
export type Reading = (shown: string, next: string) => { readonly say: string; readonly close: string };

/** `[laughter]`, `(APPLAUSE)`, `(SOUNDBITE OF MUSIC)`, but not `(NATO)` or `(I think)`. */
const STAGE_DIRECTION = /\[[^\]]{0,200}\]|\((?=(?:[^)\p{L}]{0,20}\p{Lu}){5})[^)\p{Ll}]{0,200}\)/gu;

/** The same text, with spaces for what only directs. */
export const aloud = (text: string): string => text.replace(STAGE_DIRECTION, (direction) => ' '.repeat(direction.length));

const ENDS = /[.!?。！？؟۔।…]/u;
const STARTS_LOW = /^\P{L}*\p{Ll}/u;
/** Engines read a sentence as one breath, and aligning it costs the square of its length. */
const LONGEST_SENTENCE = 400;

export function sentences(text: string, read: Reading): Sentence[] {
	const said = aloud(text);
	const calm = isShouted(said) ? quieter : (word: string) => word;
	const shown = words(text).map(([from, to]) => calm(said.slice(from, to).trim()));
	const found: Unit[][] = [[]];
	shown.forEach((token, word) => {
		const next = shown.slice(word + 1, word + 4).find(Boolean) ?? '';
		const { say, close } = read(token, next);
		const sentence = found.at(-1)!;
		if (say) sentence.push({ word, say, close });
		else pauseAfter(sentence, close);
		const ended = sentence.at(-1)?.close ?? '';
		if (ENDS.test(ended) && !(ended === '.' && STARTS_LOW.test(next))) found.push([]);
	});
	return found.filter((sentence) => sentence.length > 0).flatMap(withBreath);
}

/** What is handed to an engine. */
export const written = (sentence: Sentence): string => sentence.map(({ say, close }) => say + close).join(' ');

function pauseAfter(sentence: Unit[], close: string): void {
	const last = sentence.at(-1);
	if (last && close && !last.close) sentence[sentence.length - 1] = { ...last, close: ',' };
}

/** An endless sentence is cut after its last comma, else where it grows too long. */
function withBreath(sentence: Sentence): Sentence[] {
	let size = 0;
	const tooLong = sentence.findIndex(({ say }) => (size += say.length + 1) > LONGEST_SENTENCE);
	if (tooLong < 1) return [sentence];
	const comma = sentence.slice(0, tooLong).findLastIndex(({ close }) => close !== '');
	const cut = comma > tooLong / 2 ? comma + 1 : tooLong;
	return [sentence.slice(0, cut), ...withBreath(sentence.slice(cut))];
}

/** Capitals throughout are a way of printing; capitals in a word are letters to be spelled. */
function isShouted(text: string): boolean {
	const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
	const small = text.match(/\p{Ll}/gu)?.length ?? 0;
	return capitals > 20 && capitals > small;
}

const quieter = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase();
