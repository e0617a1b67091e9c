import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { featuresName } from '#lib/server/audio/features-name.ts';
import { inScratch, sweepFeatures, unlessFull } from '#lib/server/studio/cache.ts';
import { temporaryFolder } from '../../support/files.ts';

const DAY = 24 * 3600 * 1000;
const NOW = Date.now();
const DEAD = spawnSync(process.execPath, ['--version']).pid;

/** Each with its size, and how many days ago it was of use. */
function cacheWith(files: Readonly<Record<string, readonly [bytes: number, daysAgo: number]>>): string {
	const cache = temporaryFolder();
	for (const [name, [bytes, daysAgo]] of Object.entries(files)) {
		const used = new Date(NOW - daysAgo * DAY);
		writeFileSync(join(cache, name), new Uint8Array(bytes));
		utimesSync(join(cache, name), used, used);
	}
	return cache;
}

describe('a scratch folder', () => {
	it.each([
		['the work is done', async () => Promise.resolve(), 'done'],
		['it fails', () => Promise.reject(new Error('no')), 'failed']
	])('is there and empty, and gone when %s', async (_, work, end) => {
		const cache = join(temporaryFolder(), 'new');
		const worked = inScratch(cache, 'making', (scratch) => {
			expect(readdirSync(scratch)).toEqual([]);
			writeFileSync(join(scratch, 'tape.pcm'), 'x');
			return work();
		});
		expect(
			await worked.then(
				() => 'done',
				() => 'failed'
			)
		).toBe(end);
		expect(readdirSync(cache)).toEqual([]);
	});

	it('clears away what a killed program left, and nothing of those alive or of others', async () => {
		const cache = temporaryFolder();
		const features = featuresName('abc');
		const left = [`making-${DEAD}-abcdef`, 'making-Qx7', `making-${process.pid}-abcdef`, `timing-${DEAD}-abcdef`];
		for (const name of left) mkdirSync(join(cache, name));
		for (const name of [`${features}.${DEAD}.part`, `${features}.${process.pid}.part`, features, `letter.${DEAD}.part`, 'a.take'])
			writeFileSync(join(cache, name), '');
		await inScratch(cache, 'making', () => Promise.resolve());
		const expected = [
			...[`making-${process.pid}-abcdef`, `timing-${DEAD}-abcdef`],
			...[`${features}.${process.pid}.part`, features, `letter.${DEAD}.part`, 'a.take']
		];
		expect(readdirSync(cache).sort()).toEqual(expected.sort());
	});
});

describe('features', () => {
	it('are forgotten when nobody asked for them in a month, takes are not', async () => {
		const [old, young] = [featuresName('old'), featuresName('young')];
		const cache = cacheWith({ [old]: [9, 31], [young]: [9, 29], 'old.take': [9, 400] });
		await sweepFeatures(cache, NOW);
		expect(readdirSync(cache).sort()).toEqual([young, 'old.take'].sort());
	});

	it('that were of use last stay when there is not room for all', async () => {
		const names = ['a', 'b', 'c', 'd'].map(featuresName) as [string, string, string, string];
		const cache = cacheWith({ [names[0]]: [40, 3], [names[1]]: [40, 1], [names[2]]: [40, 2], [names[3]]: [40, 4] });
		await sweepFeatures(cache, NOW, 100);
		expect(readdirSync(cache).sort()).toEqual([names[1], names[2]]);
		expect(existsSync(join(cache, names[0]))).toBe(false);
	});
});

describe('a disk without room', () => {
	it.each(['ENOSPC: no space left on device, write', 'EFBIG: file too large, write', 'EDQUOT: disk quota exceeded'])(
		'is a problem, not a fault: %s',
		async (said) => {
			const found = await unlessFull('library/.cache', () => Promise.reject(new Error(said)));
			expect(found).toEqual({ value: null, problems: [{ code: 'disk-full', folder: 'library/.cache' }] });
		}
	);

	it('is not made of any other fault', async () => {
		await expect(unlessFull('x', () => Promise.reject(new Error('EACCES: permission denied')))).rejects.toThrow('EACCES');
	});
});
