/** The faces pictures are written in, and what can be written in them: Literata for titles, Inter for names. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { charactersOf } from './woff.ts';

export type Family = 'Literata' | 'Inter';

export interface Face {
	/** As a style names it: a family is cut into parts, and a part is a family of its own to the layout. */
	readonly name: string;
	readonly weight: 500 | 600;
	readonly style: 'normal';
	readonly data: Buffer;
}

const PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];
const WEIGHTS: Readonly<Record<Family, 500 | 600>> = { Literata: 600, Inter: 500 };
/** Say nothing by themselves: the direction of text, joiners, and what chooses the look of a sign. */
const UNSEEN = /[\p{Cf}\p{Cc}\u034F\u{FE00}-\u{FE0F}]/gu;
const LETTER = /[\p{L}\p{N}]/u;

const require = createRequire(import.meta.url);
const opened = new Map<Family, { readonly faces: readonly Face[]; readonly letters: ReadonlySet<number> }>();

function open(family: Family): { readonly faces: readonly Face[]; readonly letters: ReadonlySet<number> } {
	const known = opened.get(family);
	if (known) return known;
	const faces = PARTS.map((part): Face => {
		const file = `@fontsource/${family.toLowerCase()}/files/${family.toLowerCase()}-${part}-${WEIGHTS[family]}-normal.woff`;
		return { name: nameOf(family, part), weight: WEIGHTS[family], style: 'normal', data: readFileSync(require.resolve(file)) };
	});
	const fresh = { faces, letters: new Set(faces.flatMap(({ data }) => [...charactersOf(data)])) };
	opened.set(family, fresh);
	return fresh;
}

const nameOf = (family: Family, part: string): string => (part === 'latin' ? family : `${family} ${part}`);

/** The very same list each time: the layout keeps what it has read of it. */
let all: Face[] | null = null;
export const faces = (): Face[] => (all ??= [...open('Literata').faces, ...open('Inter').faces]);

/** A style's `font-family`. */
export const stackOf = (family: Family): string => PARTS.map((part) => nameOf(family, part)).join(', ');

/**
 * The text as the family can write it. A sign it does not have, such as an emoji, is left out; a word in letters it does not have,
 * such as Arabic or Chinese, would be boxes or nonsense, so then there is no text at all.
 */
export function writable(text: string, family: Family): string | null {
	const { letters } = open(family);
	const signs = Array.from(text.normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN, ''));
	if (signs.some((sign) => LETTER.test(sign) && !letters.has(sign.codePointAt(0)!))) return null;
	const written = signs.filter((sign) => letters.has(sign.codePointAt(0)!)).join('');
	return written.replace(/\s+/g, ' ').trim() || null;
}
