/** What a sound file is and what it says about itself, before any of it is decoded. */
import { open, type FileHandle } from 'node:fs/promises';
import type { Problem } from '#lib/core/problem.ts';
import type { Seconds } from '#lib/core/time.ts';
import { whyUnreadable } from '#lib/core/unreadable.ts';
import { findFfmpeg, type Ffmpeg } from './decoding/ffmpeg.ts';
import { askFfprobe } from './decoding/ffprobe.ts';
import { kindOf, type Kind } from './decoding/kind.ts';
import { lengthOf, type Length } from './decoding/length.ts';
import { askByPackages } from './decoding/packages.ts';
import { isProtected } from './decoding/protection.ts';
import { Unhearable } from './decoding/refusal.ts';
import type { Said } from './decoding/said.ts';

export type { Kind } from './decoding/kind.ts';
export type { Chapter, Tags } from './decoding/said.ts';

/** Who reads a file: the machine's ffmpeg, or npm packages. */
export type By = 'ffmpeg' | 'packages';

export interface Asking {
	readonly signal: AbortSignal;
	/** Else ffmpeg where the machine has it. */
	readonly by?: By;
}

export interface Probe extends Said {
	readonly kind: Kind;
	/** How long the file itself says that it is; `null` where that would be a guess. */
	readonly promised: Seconds | null;
	readonly by: Ffmpeg | 'packages';
}

/** `value` is `null` when the problem is fatal. */
export type Probed = { readonly value: Probe; readonly problem: null } | { readonly value: null; readonly problem: Problem };

export async function probe(path: string, asking: Asking): Promise<Probed> {
	try {
		return { value: await lookInto(path, asking), problem: null };
	} catch (error) {
		asking.signal.throwIfAborted();
		if (error instanceof Unhearable) return { value: null, problem: error.problem };
		throw error;
	}
}

/** @throws {Unhearable} */
export async function lookInto(path: string, { signal, by }: Asking): Promise<Probe> {
	signal.throwIfAborted();
	const { kind, length } = await withFile(path, (file) => look(file, path));
	const ffmpeg = by === 'packages' ? null : await findFfmpeg();
	if (by === 'ffmpeg' && !ffmpeg) throw new Error('There is no ffmpeg on this machine.');
	const said = ffmpeg ? await askFfprobe(ffmpeg, path, signal) : await askByPackages(path, kind, signal);
	return { ...said, kind, promised: length === 'said' ? said.duration : length, by: ffmpeg ?? 'packages' };
}

async function look(file: FileHandle, path: string): Promise<{ readonly kind: Kind; readonly length: Length }> {
	const found = await kindOf(file);
	if (found.is === 'empty') throw new Unhearable({ code: 'audio-empty', file: path });
	if (found.is === 'other') throw new Unhearable({ code: 'not-audio', file: path, found: found.found });
	if (await isProtected(file, found.kind)) throw new Unhearable({ code: 'audio-protected', file: path });
	return { kind: found.kind, length: await lengthOf(file, found.kind) };
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
	const file = await opened(path);
	try {
		return await work(file);
	} finally {
		await file.close();
	}
}

async function opened(path: string): Promise<FileHandle> {
	try {
		const file = await open(path);
		if ((await file.stat()).isFile()) return file;
		await file.close();
		throw new Unhearable({ code: 'unreadable', file: path, why: 'it is not a file' });
	} catch (error) {
		if (error instanceof Unhearable) throw error;
		throw new Unhearable({ code: 'unreadable', file: path, why: whyUnreadable(error) });
	}
}
