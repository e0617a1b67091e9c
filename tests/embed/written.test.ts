import { expect, it } from 'vitest';
import { asWritten } from '../../src/embed/written.ts';

it.each([
	['https://a.example/embed/x?view=bar#t=3', 0, 'https://a.example/embed/x?view=bar#t=3'],
	['https://a.example/embed/x/?view=bar#t=3', 1, 'https://a.example/embed/x?view=bar#t=3'],
	['https://a.example/embed/x/?a=%20b', 0, 'https://a.example/embed/x/?a=%20b'],
	['https://a.example/embed/x', 1, 'https://a.example/embed/x']
])('%s, led on %i times, was written as %s', (address, redirects, written) => {
	expect(asWritten(address, redirects)).toBe(written);
});
