import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/build.mjs';

let root: string;
const now = () => fingerprint(root, ['src', 'package.json', 'missing.json']);

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'parley-build-'));
	mkdirSync(join(root, 'src/deep'), { recursive: true });
	writeFileSync(join(root, 'src/deep/a.ts'), 'one');
	writeFileSync(join(root, 'package.json'), '{}');
});

it('does not look at dates', () => {
	const before = now();
	utimesSync(join(root, 'src/deep/a.ts'), 1, 1);
	expect(now()).toBe(before);
});

it.each([
	['a file that says something else', () => writeFileSync(join(root, 'src/deep/a.ts'), 'two')],
	['another name', () => renameSync(join(root, 'src/deep/a.ts'), join(root, 'src/deep/b.ts'))],
	['one more file', () => writeFileSync(join(root, 'src/b.ts'), '')],
	['a file that was missing', () => writeFileSync(join(root, 'missing.json'), '')]
])('sees %s', (_what, change) => {
	const before = now();
	change();
	expect(now()).not.toBe(before);
});
