/** Makes a track of a script: every paragraph spoken, levelled and joined, every word timed, three files written. */
import { availableParallelism } from 'node:os';
import type { SpeakerId } from '#lib/core/transcript.ts';
import { encode } from './encoding.ts';
import { durationOf, laidOut } from './layout.ts';
import { gainsOf } from './levels.ts';
import type { MadeTrack } from './made.ts';
import { paceOfSpeech, type Progress } from './pace.ts';
import { lettersOf, recordMissing, takeStock, type Script } from './recording.ts';

export type { Script } from './recording.ts';
export { ENGINE_VERSION } from './version.ts';

export interface Making {
	/** A folder that outlives this narration. */
	readonly cache: string;
	/** A folder that exists and is empty. */
	readonly scratch: string;
	readonly signal: AbortSignal;
	progress(progress: Progress): void;
}

const LETTERS_A_SECOND = 15;

/** @throws the signal's reason when it is aborted; then nothing is left in `scratch`, and only whole takes in `cache` */
export async function narrate(script: Script, making: Making): Promise<MadeTrack> {
	making.signal.throwIfAborted();
	const stock = await takeStock(script, making.cache);
	const toSpeak = lettersOf(stock.orders) / LETTERS_A_SECOND;
	const toEncode = lettersOf(script.paragraphs) / LETTERS_A_SECOND;
	const underway = paceOfSpeech(toSpeak, toEncode, availableParallelism(), (progress) => making.progress(progress));
	const { recorded, made, reused } = await recordMissing(script, stock, making.signal, (share) => underway('speaking', share));
	const { reel, timing } = laidOut(recorded, await gainsOf(recorded));
	const { first, rest } = encode(reel, making.scratch, making.signal, (share) => underway('encoding', share));
	return {
		...{ kind: 'synthesized', duration: durationOf(reel), timing, voices: voicesOf(script), insertions: [], chapters: [] },
		...{ first: await first, rest, spoken: made, reused }
	};
}

function voicesOf({ cast }: Script): Record<SpeakerId, string> {
	const voices: Record<SpeakerId, string> = {};
	for (const [speaker, { name }] of cast) if (speaker !== null) voices[speaker] = name;
	return voices;
}
