/** Makes the files of a track out of a recording on a tape: as loud as it was brought, unless it is asked to be levelled. */
import { constants } from 'node:fs';
import { copyFile, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { encode, type Encoding, type MadeFile } from './encoding.ts';
import { integrated, meter, type Hops } from './loudness.ts';
import { listen, type Spool } from './playable.ts';
import { soundType } from './sound-type.ts';
import type { Tape } from './tape.ts';

export interface Importing {
	/** Where the files are written. */
	readonly folder: string;
	readonly signal: AbortSignal;
	/** Whether the whole is brought to -16 LUFS, by one gain and the limiter. */
	readonly level: boolean;
	/** The recording as it was brought, to be copied beside as `original.<ending>`; `null` when it is not kept. */
	readonly keep: string | null;
	/** Share of the encoding that is done, 0 to 1. */
	readonly encoded: (share: number) => void;
}

/** As for synthesized tracks: when one file fails or the signal says so, none is left. */
export async function encodeTape(tape: Tape, { folder, signal, level, keep, encoded }: Importing): Promise<Encoding> {
	const gain = level ? await gainOf(tape, signal) : null;
	const original = keep === null ? null : await keepOriginal(keep, folder, tape);
	const { path, rate, channels, samples } = tape;
	const { first, rest } = encode({ path, rate, channels, samples, gain }, folder, signal, encoded);
	if (!original) return { first, rest };
	const all = rest.then(
		(files) => [...files, original],
		async (error: unknown) => {
			await rm(original.path, { force: true });
			throw error;
		}
	);
	all.catch(() => undefined);
	return { first, rest: all };
}

async function keepOriginal(from: string, folder: string, { probe }: Tape): Promise<MadeFile> {
	const ending = /^\.[a-z0-9]{1,5}$/.exec(extname(from).toLowerCase())?.[0] ?? `.${probe.kind}`;
	const path = join(folder, `original${ending}`);
	// Where the disk can share the bytes it does.
	await copyFile(from, path, constants.COPYFILE_FICLONE);
	return {
		name: `original${ending}` as `original.${string}`,
		path,
		type: soundType(path),
		bytes: (await stat(path)).size
	};
}

/** EBU R 128 s2, for speech on the web: what podcast apps expect. */
const TARGET_LUFS = -16;
const CLOSE_ENOUGH = 0.2;
const MOST_ROUNDS = 3;

/** What the limiter takes away is given back, so that the programme ends up as loud as it should; silence stays silence. */
async function gainOf(tape: Tape, signal: AbortSignal): Promise<number> {
	const loudness = await loudnessOf({ ...tape, gain: null }, signal);
	if (!Number.isFinite(loudness)) return 1;
	let decibels = TARGET_LUFS - loudness;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const lost = TARGET_LUFS - (await loudnessOf({ ...tape, gain: 10 ** (decibels / 20) }, signal));
		if (lost < CLOSE_ENOUGH) break;
		decibels += lost;
	}
	return 10 ** (decibels / 20);
}

/** BS.1770-4: the powers of left and right are added. */
async function loudnessOf(spool: Spool, signal: AbortSignal): Promise<number> {
	const meters = Array.from({ length: spool.channels }, () => meter(spool.rate));
	for await (const planes of listen(spool, signal)) planes.forEach((plane, c) => meters[c]!.hear(plane));
	const [first, ...others] = meters.map(({ hops }): Hops => hops) as [Hops, ...Hops[]];
	return integrated(first.map((power, i) => others.reduce((sum, hops) => sum + hops[i]!, power)));
}
