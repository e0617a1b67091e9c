import { describe, expect, it } from 'vitest';
import { linesOf, readText } from '#lib/core/text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
	const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2));
	[0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))].forEach((unit, i) => bytes.setUint16(i * 2, unit, little));
	return new Uint8Array(bytes.buffer);
};

describe('text', () => {
	it.each([
		['UTF-8', utf8('Ünï – 日本')],
		['UTF-8 with a mark', utf8('\uFEFFÜnï – 日本')],
		['UTF-16 little', utf16('Ünï – 日本', true)],
		['UTF-16 big', utf16('Ünï – 日本', false)]
	])('%s', (_, bytes) => expect(readText(bytes)).toEqual({ value: 'Ünï – 日本', problems: [] }));

	it('shows what it cannot read, and says on which line', () => {
		const bytes = Uint8Array.from([...utf8('A long enough línë of text\nand caf'), 0xe9, ...utf8(' with an old accent')]);
		const { value, problems } = readText(bytes);
		expect(value).toContain('caf\uFFFD with');
		expect(problems).toEqual([{ code: 'bad-encoding', line: 2 }]);
	});

	it('takes a file without a letter of UTF-8 for Windows-1252, and says so', () => {
		const bytes = Uint8Array.from([...utf8('A long enough line of text\nand \u00a0'.slice(0, -1)), 0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]);
		const { value, problems } = readText(bytes);
		expect(value).toBe('A long enough line of text\nand \u201Ccaf\u00e9\u201D');
		expect(problems).toEqual([{ code: 'guessed-encoding', line: 2 }]);
	});

	it('shows a NUL as what cannot be read', () =>
		expect(readText(utf8('a long line with one\0in it')).value).toBe('a long line with one\uFFFDin it'));

	it.each([
		['zip', [0x50, 0x4b, 3, 4, 20, 0]],
		['MP3', [0x49, 0x44, 0x33, 4, 0]],
		['WebM', [0x1a, 0x45, 0xdf, 0xa3]],
		['noise', Array.from({ length: 500 }, (_, i) => (i * 7919) % 256)]
	])('%s is not text', (_, bytes) => expect(readText(Uint8Array.from(bytes)).problems).toEqual([{ code: 'not-text', line: 1 }]));

	it('is empty where the file is', () => expect(readText(new Uint8Array())).toEqual({ value: '', problems: [] }));
});

it.each(['a\nb', 'a\rb', 'a\r\nb'])('%j is two lines', (text) => expect(linesOf(text)).toEqual(['a', 'b']));
