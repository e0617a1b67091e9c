/** The folders that makings work in, and what stays in the cache afterwards: swept of everything nobody will come back for. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parsed, Problem } from '#lib/core/problem.ts';
import { isFeatures } from '../audio/features-name.ts';
import { isAlive } from '../library/alive.ts';

/** Milliseconds. */
const A_MONTH = 30 * 24 * 3600 * 1000;
/** Bytes: a hundred hours of recordings. */
const MOST_FEATURES = 2 * 2 ** 30;

/** Works in an empty folder that is gone afterwards. @param parent need not exist */
export async function inScratch<T>(parent: string, name: string, work: (scratch: string) => Promise<T>): Promise<T> {
	await mkdir(parent, { recursive: true });
	await sweepDead(parent, name);
	const scratch = await mkdtemp(join(parent, `${name}-${process.pid}-`));
	try {
		return await work(scratch);
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

/** What a program that was killed was making: its process number is in the name. */
async function sweepDead(parent: string, name: string): Promise<void> {
	for (const left of await readdir(parent)) {
		const maker = makerOf(left, name);
		if (maker !== null && !isAlive(maker)) await clear(join(parent, left));
	}
}

/** What cannot be cleared away, such as what is somebody else's, is in nobody's way. */
const clear = (path: string): Promise<void> => rm(path, { recursive: true, force: true }).catch(() => undefined);

/** Of `making-123-AbCdEf`, or of features that are not whole yet, `x.features.123.part`; `null` for all else. */
function makerOf(left: string, name: string): number | null {
	if (left.startsWith(`${name}-`)) return Number(left.slice(name.length + 1).split('-')[0]);
	const part = /\.(\d+)\.part$/.exec(left);
	return part && isFeatures(left.slice(0, part.index)) ? Number(part[1]) : null;
}

/** Features that nobody asked for in a month are forgotten, and those that were not asked for longest while there are over 2 GB of them. */
export async function sweepFeatures(cache: string, now: number, most = MOST_FEATURES): Promise<void> {
	const names = (await readdir(cache)).filter(isFeatures);
	const all = await Promise.all(names.map((name) => usedAt(join(cache, name))));
	let bytes = 0;
	for (const { path, used, size } of all.sort((a, b) => b.used - a.used)) {
		bytes += size;
		if (bytes > most || now - used > A_MONTH) await clear(path);
	}
}

/** Another program may sweep at the same time. */
async function usedAt(path: string): Promise<{ readonly path: string; readonly used: number; readonly size: number }> {
	const found = await stat(path).catch(() => null);
	return { path, used: found ? Math.max(found.atimeMs, found.mtimeMs) : 0, size: found?.size ?? 0 };
}

/** A disk without room is no fault of the program, wherever it came to light: the threads that encode say it in words. */
const isFull = (error: unknown): boolean => /\b(?:ENOSPC|EDQUOT|EFBIG)\b/.test(String(error));

/** @param folder where the work writes */
export async function unlessFull<T>(folder: string, work: () => Promise<Parsed<T | null>>): Promise<Parsed<T | null>> {
	try {
		return await work();
	} catch (error) {
		if (!isFull(error)) throw error;
		const problem: Problem = { code: 'disk-full', folder };
		return { value: null, problems: [problem] };
	}
}
