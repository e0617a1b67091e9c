/** Listens to a recording once: onto a tape for the encoders, into features for the aligner. The features outlive what happens next. */
import { mkdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parsed } from '#lib/core/problem.ts';
import { listenInto, readFeatures, type Features, type Listening } from './align/features-file.ts';
import { featuresName } from './features-name.ts';
import { probe } from './probe.ts';
import { HIGH_RATE, openTape, type Tape } from './tape.ts';

export interface Heard {
	readonly tape: Tape;
	readonly features: Features;
}

export interface Hearing {
	readonly path: string;
	/** The same for the same bytes. */
	readonly fingerprint: string;
	readonly cache: string;
	readonly scratch: string;
	readonly signal: AbortSignal;
	/** Told the share that has been listened to; 0 for as long as nobody knows. */
	underway(share: number): void;
}

/** Somebody who stopped and comes back finds the features made, and waits for the tape alone. */
export async function hearOut(hearing: Hearing): Promise<Parsed<Heard | null>> {
	const path = join(hearing.cache, featuresName(hearing.fingerprint));
	await mkdir(hearing.cache, { recursive: true });
	const known = await remembered(path);
	const { value: tape, problems } = known ? await taped(hearing, null) : await listened(hearing, path);
	if (tape === null) return { value: null, problems };
	const features = known ?? (await readFeatures(path));
	if (features === null) throw new Error(`The features vanished from the cache (${path})`);
	return { value: { tape, features }, problems };
}

/** When they were last of use is noted, since what is of none goes first; when they were made stays as it is. */
async function remembered(path: string): Promise<Features | null> {
	const known = await readFeatures(path);
	if (known) await utimes(path, new Date(), (await stat(path)).mtime);
	return known;
}

async function listened(hearing: Hearing, path: string): Promise<Parsed<Tape | null>> {
	const listening = await listenInto(path);
	try {
		const found = await taped(hearing, listening);
		await (found.value === null ? listening.discard() : listening.keep());
		return found;
	} catch (error) {
		await listening.discard();
		throw error;
	}
}

async function taped({ path, scratch, signal, underway }: Hearing, listening: Listening | null): Promise<Parsed<Tape | null>> {
	const { value: found, problem } = await probe(path, { signal });
	if (found === null) return { value: null, problems: [problem] };
	return openTape(path, scratch, {
		signal,
		probe: found,
		underway: (done, of) => underway(of === null ? 0 : Math.min(1, done / of)),
		...(listening ? { low: listening.low } : {}),
		...(listening && found.rate >= HIGH_RATE ? { high: listening.high } : {})
	});
}
