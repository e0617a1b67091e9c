/** Text as a search compares it: without case, accents and the ways of printers, and with the way back to the text as written. */

/** A piece of writing that did not keep its length: `[from, to)` as folded, `[start, end)` as written, in UTF-16 units. */
interface Fold {
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
}

export interface Folded {
	readonly text: string;
	/** In order; outside them one unit is one unit. */
	readonly folds: readonly Fold[];
}

/** What may not be cut: white space of any length, or a sign with the marks and unseen signs that follow it. */
const UNIT = /\s+|\S[\p{M}\p{DI}]*/gu;
/** Units that cannot be copied as they are. Most of a text in English is none of these. */
const ODD = /[^\S ]+[\s]*| \s+|(?:[^\x20-\x7e]|[\x21-\x7e](?=[\p{M}\p{DI}]))[\p{M}\p{DI}]*/gu;
/** Accents and the points of Hebrew and Arabic. The vowels of India and the voicing of kana are marks too, but other letters without them. */
const ACCENTS = new RegExp(
	[
		...['0300-\\u036f', '0483-\\u0487', '0591-\\u05c7', '0610-\\u061a', '064b-\\u065f', '0670', '06d6-\\u06dc', '06df-\\u06e4'],
		...['06e7\\u06e8', '06ea-\\u06ed', '1ab0-\\u1aff', '1dc0-\\u1dff', '20d0-\\u20ff']
	]
		.map((range) => `[\\u${range}]|`)
		.join('') + '\\p{DI}',
	'gu'
);
/** Letters that Unicode takes for whole, and signs that no keyboard has: whoever types the plain one means these too. */
const PLAIN: Readonly<Record<string, string>> = {
	...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', ς: 'σ' },
	...{ '‘': "'", '’': "'", ʼ: "'", '“': '"', '”': '"', '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-' }
};

const MOST_KNOWN = 4096;

/** White space of any kind and length is one space. */
export function fold(written: string): Folded {
	const folds: Fold[] = [];
	let text = '';
	let copied = 0;
	for (const { 0: odd, index } of written.matchAll(ODD)) {
		text += written.slice(copied, index).toLowerCase();
		const plain = plainly(odd);
		const end = index + odd.length;
		if (plain.length !== 1 || odd.length !== 1) folds.push({ from: text.length, to: text.length + plain.length, start: index, end });
		text += plain;
		copied = end;
	}
	return { text: text + written.slice(copied).toLowerCase(), folds };
}

/** The units of a text, in order, end to end. */
export const unitsOf = (written: string): string[] => written.match(UNIT) ?? [];

/** The same few odd units come again and again; no text has many kinds of them. */
const known = new Map<string, string>();

function plainly(unit: string): string {
	const before = known.get(unit);
	if (before !== undefined) return before;
	const plain = madePlain(unit);
	if (known.size < MOST_KNOWN) known.set(unit, plain);
	return plain;
}

/** Ligatures and other forms of a letter are that letter; no other sign is taken apart. */
function madePlain(unit: string): string {
	if (/^\s/u.test(unit)) return ' ';
	const apart = unit.normalize(/^\p{L}/u.test(unit) ? 'NFKD' : 'NFD').toLowerCase();
	const bare = apart.replace(ACCENTS, '').replace(/\P{ASCII}/gu, (sign) => PLAIN[sign] ?? sign);
	return bare.normalize('NFC');
}

/** Where something found as folded stands as written: whole units, since half a ligature cannot be lit. */
export function asWritten({ folds }: Folded, from: number, to: number): readonly [from: number, to: number] {
	const first = lastFrom(folds, from);
	const last = lastFrom(folds, to - 1);
	return [first && from < first.to ? first.start : from + shift(first), last && to <= last.to ? last.end : to + shift(last)];
}

const shift = (after: Fold | null): number => (after ? after.end - after.to : 0);

/** The last that begins at or before a place and is not empty there; what folds to nothing belongs to what is before it. */
function lastFrom(folds: readonly Fold[], at: number): Fold | null {
	let low = 0;
	let high = folds.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (folds[middle]!.from <= at) low = middle + 1;
		else high = middle;
	}
	return folds[low - 1] ?? null;
}
