/** The documents name what the code has, and nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEdits } from '#lib/core/edits-file.ts';
import { isFatal, type Problem } from '#lib/core/problem.ts';
import { readSite } from '#lib/core/site.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const matches = (text: string, pattern: RegExp): string[] => Array.from(text.matchAll(pattern), ([, found]) => found!);

describe('docs/errors.md', () => {
	const [fatal = '', lived = ''] = read('docs/errors.md').split('made all the same');
	const codes = matches(
		['problem', 'caption-problem', 'site-problem'].map((name) => read(`src/lib/core/${name}.ts`)).join(''),
		/readonly code: '([\w-]+)'/g
	);
	const isFatalCode = (code: string) => isFatal({ code } as Problem);

	it('lists every problem, and whether it is fatal', () => {
		expect(codes.length).toBeGreaterThan(10);
		expect(matches(fatal, /^\| `([\w-]+)`/gm).sort()).toEqual(codes.filter(isFatalCode).sort());
		expect(matches(lived, /^\| `([\w-]+)`/gm).sort()).toEqual(codes.filter((code) => !isFatalCode(code)).sort());
	});
});

it('shows an edits file that can be read', () => {
	const [example = ''] = matches(read('docs/edits.md'), /```json\n([\s\S]*?)```/g);
	expect(parseEdits(example).problems).toEqual([]);
});

it('shows a site.json that can be read, with every word there is', () => {
	const [example = ''] = matches(read('docs/feed.md'), /```json\n([\s\S]*?)```/g);
	const { value, problems } = readSite(example);
	expect(problems).toEqual([]);
	expect(Object.keys(JSON.parse(example) as object)).toEqual(Object.keys(value));
});

describe('links and paths', () => {
	it.each([
		'README.md',
		'CONTRIBUTING.md',
		'docs/edits.md',
		'docs/timing.md',
		'docs/errors.md',
		'docs/aligning.md',
		'docs/formats.md',
		'docs/audio.md',
		'docs/feed.md',
		'docs/embedding.md',
		'docs/sharing.md'
	])('of %s lead somewhere', (path) => {
		const text = read(path);
		const links = matches(text, /\]\((?!https?:)([^)#]+)/g).map((link) => join(dirname(path), link));
		const paths = matches(text, /`((?:src|tests|scripts|docs|static)\/[\w./-]*[\w/])`/g);
		expect([...links, ...paths].filter((target) => !existsSync(target))).toEqual([]);
	});
});
