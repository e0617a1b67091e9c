/** A written token as a reader sees it: without the punctuation round it, in the plain letters and signs that the rules know. */

/** A web address or a slip of the keyboard is not said for minutes. */
const LONGEST_TOKEN = 120;

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' };

/** Signs that are said when they stand alone. */
const SAID_SIGNS: ReadonlySet<string> = new Set('& @ + = %'.split(' '));
/** Said with what follows them, or with what they follow. */
const OPENING = /^(?:(?![$€£¥#@&+~'-][\p{L}\p{N}$€£¥.'])(?!\.\d)[^\p{L}\p{N}])+/u;
const CLOSING = /[^\p{L}\p{N}\p{M}%°$€£¥¢+'.]+$/u;

/** One kind each of apostrophe, dash and slash; curly, full-width and ligature forms made plain. */
export const evened = (token: string): string =>
	token
		.slice(0, LONGEST_TOKEN)
		.replace(/[\u00BC-\u00BE\u2150-\u215E]/g, (fraction) => ` ${fraction}`)
		.replace(/[²³¹™®©]/g, '')
		.normalize('NFKC')
		.replace(/[‘’ʼ`´]/g, "'")
		.replace(/[‐-―−]/g, '-')
		.replace(/[⁄∕]/g, '/')
		.replace(/×/g, 'x')
		.trim();

/** `“Well,` -> `Well`; `U.S.,` -> `U.S.`; `[laughter]`, `-` and `...` -> `''`. A dot stays for who knows abbreviations. */
export function bare(token: string): string {
	const even = evened(token);
	if (SAID_SIGNS.has(even)) return even;
	if (/^\[[^\]]*\]\W*$/.test(even) || !/[\p{L}\p{N}]/u.test(even)) return '';
	return even.replace(CLOSING, '').replace(OPENING, '');
}

/** Without accents, and without what English readers do not read: `Škoda` -> `Skoda`. */
export const plain = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[ßæœøđðþłıħ]/giu, (letter) => {
			const own = LETTERS[letter.toLowerCase()] ?? '';
			return letter === letter.toLowerCase() ? own : own.toUpperCase();
		})
		.replace(/[^\x20-\x7e€£¥¢°]/g, '');
