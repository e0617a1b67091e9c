/** Bytes to text, as files really arrive: any Unicode encoding with a mark, any line ending, and stray NULs. */
import type { Parsed, Problem } from './problem.ts';

const REPLACEMENT = '\uFFFD';
/** Starts of files that people rename to .txt: zip and docx, PDF, RIFF, Ogg, MP3, PNG, JPEG, gzip, ELF, WebM. */
const BINARY_STARTS = [
	'PK\x03\x04',
	'%PDF-',
	'RIFF',
	'OggS',
	'ID3',
	'\x89PNG',
	'\xff\xd8\xff',
	'\x1f\x8b',
	'\x7fELF',
	'\x1a\x45\xdf\xa3',
	'\xff\xfb'
];
/** More than this share of control characters or undecodable bytes is no longer a damaged text. */
const MOST_NOISE = 0.1;

export function readText(bytes: Uint8Array): Parsed<string> {
	const start = String.fromCharCode(...bytes.subarray(0, 8));
	if (BINARY_STARTS.some((magic) => start.startsWith(magic))) return notText();
	const decoded = new TextDecoder(encodingOf(bytes)).decode(bytes);
	const text = decoded.replaceAll('\0', REPLACEMENT);
	if (noise(text) > MOST_NOISE) return notText();
	if (!isOfOldWindows(decoded)) return { value: text, problems: undecodable(text, 'bad-encoding') };
	const guessed = new TextDecoder('windows-1252').decode(bytes).replaceAll('\0', REPLACEMENT);
	return { value: guessed, problems: undecodable(text, 'guessed-encoding') };
}

/** Text in Windows-1252 has no letter beyond ASCII that is UTF-8 by chance; a damaged UTF-8 file has some that are right. */
function isOfOldWindows(decoded: string): boolean {
	const strange = decoded.match(/\P{ASCII}/gu) ?? [];
	return strange.length > 0 && strange.every((letter) => letter === REPLACEMENT);
}

export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

const notText = (): Parsed<string> => ({ value: '', problems: [{ code: 'not-text', line: 1 }] });

function encodingOf([a, b]: Uint8Array): string {
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
}

/** Share of characters that no writer types, in the first part of the text. */
function noise(text: string): number {
	const part = text.slice(0, 20_000);
	return part.length === 0 ? 0 : (part.match(/[\p{Cc}\uFFFD]/gu)?.filter((mark) => !/\s/.test(mark)).length ?? 0) / part.length;
}

function undecodable(text: string, code: 'bad-encoding' | 'guessed-encoding'): Problem[] {
	const line = linesOf(text).findIndex((content) => content.includes(REPLACEMENT));
	return line < 0 ? [] : [{ code, line: line + 1 }];
}
