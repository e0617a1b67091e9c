/** Three files of one track: WebM first, since the page plays it; m4a and MP3 beside and after it. */
import { rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { threadHand, withHand } from './crew.ts';
import type { Playable } from './playable.ts';
import { writeWebm } from './webm.ts';

export interface MadeFile {
	readonly name: 'audio.webm' | 'audio.m4a' | 'audio.mp3' | `original.${string}`;
	readonly path: string;
	readonly type: string;
	readonly bytes: number;
}

type Kind = 'webm' | 'm4a' | 'mp3';

const TYPES: Readonly<Record<Kind, string>> = { webm: 'audio/webm; codecs=opus', m4a: 'audio/mp4; codecs=mp4a.40.2', mp3: 'audio/mpeg' };
/** What share of the work each file is, measured. */
const COST: Readonly<Record<Kind, number>> = { webm: 0.35, m4a: 0.5, mp3: 0.15 };

export interface Encoding {
	readonly first: Promise<MadeFile>;
	readonly rest: Promise<readonly MadeFile[]>;
}

/** When one fails or the signal says so, all stop and no file is left. */
export function encode(playable: Playable, folder: string, signal: AbortSignal, encoded: (share: number) => void): Encoding {
	const failed = new AbortController();
	const either = AbortSignal.any([signal, failed.signal]);
	const shares = { webm: 0, m4a: 0, mp3: 0 };
	const underway = (kind: Kind) => (samples: number) => {
		shares[kind] = (COST[kind] * samples) / playable.samples;
		encoded(shares.webm + shares.m4a + shares.mp3);
	};
	const pathOf = (kind: Kind) => join(folder, `audio.${kind}`);
	const byThread = (kind: 'm4a' | 'mp3') =>
		withHand(threadHand(null), either, (hand) => hand.obey({ do: kind, playable, path: pathOf(kind) }, underway(kind))).then(() =>
			made(kind, folder)
		);
	const stopAll = (error: unknown) => {
		failed.abort(error);
		throw error;
	};
	const m4a = byThread('m4a').catch(stopAll);
	const first = writeWebm(playable, pathOf('webm'), either, underway('webm')).then(() => made('webm', folder), stopAll);
	const mp3 = (availableParallelism() > 2 ? byThread('mp3') : first.then(() => byThread('mp3'))).catch(stopAll);
	const rest = settled(first, [m4a, mp3], folder);
	// Whoever only wants the first file may leave this one alone.
	rest.catch(() => undefined);
	return { first: orElse(first, rest), rest };
}

/** Nobody is told of a failure before everybody has stopped and the folder is clean. */
async function settled(first: Promise<MadeFile>, others: readonly Promise<MadeFile>[], folder: string): Promise<readonly MadeFile[]> {
	const ends = await Promise.allSettled([first, ...others]);
	const failure = ends.find((end) => end.status === 'rejected');
	if (!failure) return Promise.all(others);
	await Promise.all(['webm', 'm4a', 'mp3'].map((kind) => rm(join(folder, `audio.${kind}`), { force: true })));
	throw failure.reason;
}

const orElse = (first: Promise<MadeFile>, rest: Promise<unknown>): Promise<MadeFile> =>
	first.catch(async (error: unknown) => {
		await rest.catch(() => undefined);
		throw error;
	});

async function made(kind: Kind, folder: string): Promise<MadeFile> {
	const path = join(folder, `audio.${kind}`);
	return { name: `audio.${kind}`, path, type: TYPES[kind], bytes: (await stat(path)).size };
}
