/** "Give me this episode": looks it up, else has it made, then keeps it. The one place that knows both the audio and the library. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Episode, EpisodeId } from '#lib/core/episode.ts';
import type { Parsed, Problem } from '#lib/core/problem.ts';
import { readSubmission } from '#lib/core/reading.ts';
import type { MadeFile } from './audio/encoding.ts';
import type { MadeTrack } from './audio/made.ts';
import type { Progress } from './audio/pace.ts';
import { diskLibrary } from './library/disk.ts';
import type { Library } from './library/library.ts';
import { openShelf, type Shelf } from './library/shelf.ts';
import { inScratch, sweepFeatures, unlessFull } from './studio/cache.ts';
import { keep, madeFrom, type Finished } from './studio/keeping.ts';
import { inputsOf, saidBy, trackOf, tracksOf } from './studio/making.ts';
import { episodeOf, prepare, type Brought, type Order, type Prepared, type Said } from './studio/preparing.ts';

export type { Progress } from './audio/pace.ts';
export type { Kept, Library } from './library/library.ts';
export type { Shelf } from './library/shelf.ts';
export type { Brought, Order, Prepared, Said } from './studio/preparing.ts';

export interface Making {
	readonly signal: AbortSignal;
	readonly progress: (progress: Progress) => void;
	/** Called when the first source can be heard; the others are still being made. */
	readonly listenable?: (id: EpisodeId) => void;
}

export interface Studio {
	/** What a recording's own file says of itself; `null` where it cannot be read. */
	lookInto(path: string, signal: AbortSignal): Promise<Parsed<Said | null>>;
	/** Reads, casts, and says every problem; makes and keeps nothing. */
	check(order: Order): Parsed<Prepared>;
	/** Makes the episode and keeps it, unless the very same one is there already; `null` where a recording was refused. */
	make(prepared: Prepared, making: Making): Promise<Parsed<Made | null>>;
	/** The episode as it would be, with the recording's own file for a source; keeps nothing. `null` where the recording was refused. */
	time(prepared: Prepared, brought: Brought, making: Making): Promise<Parsed<Episode | null>>;
}

export interface Made {
	readonly id: EpisodeId;
	readonly fresh: boolean;
	/** Paragraphs spoken now, and those found in the cache. */
	readonly spoken: number;
	readonly reused: number;
}

interface House {
	readonly library: Library;
	readonly shelf: Shelf;
	readonly studio: Studio;
	/** A folder that may be emptied at any time; it only saves work. */
	readonly cache: string;
}

/** The library that `PARLEY_LIBRARY` names; what only saves work is kept inside it, out of its list. */
export function openHouse(environment: Readonly<Record<string, string | undefined>>): House {
	const named = environment.PARLEY_LIBRARY;
	const folder = resolve(named === undefined || named === '' ? 'library' : named);
	const library = diskLibrary(folder);
	const cache = join(folder, '.cache');
	return { library, shelf: openShelf(library), studio: openStudio(library, cache), cache };
}

/** @param cache a folder that may be emptied at any time; it only saves work */
export function openStudio(library: Library, cache: string): Studio {
	return {
		lookInto: saidBy,
		check: (order) => prepare(order, readSubmission(order)),
		async make(prepared, making) {
			const { value: inputs, problems } = await inputsOf(prepared);
			if (inputs === null) return { value: null, problems };
			if ((await madeFrom(library, prepared.id)) === inputs.key) return { value: { ...untouched, id: prepared.id }, problems: [] };
			const work = async (scratch: string) => {
				await sweepFeatures(cache, Date.now());
				const tracks = tracksOf(prepared, inputs.fingerprint, { ...making, cache, scratch });
				return keepAsMade(library, prepared, tracks, inputs.key, making);
			};
			return unlessFull(cache, () => inScratch(cache, 'making', work));
		},
		time
	};
}

async function time(prepared: Prepared, brought: Brought, making: Making): Promise<Parsed<Episode | null>> {
	const { value: inputs, problems } = await inputsOf({ ...prepared, brought });
	const fingerprint = inputs?.fingerprint ?? null;
	if (fingerprint === null) return { value: null, problems };
	const work = async (scratch: string) => {
		const found = await trackOf(prepared, brought, fingerprint, { ...making, cache: scratch, scratch });
		const all = { ...prepared, problems: [...prepared.problems, ...found.problems] };
		return { value: found.value && episodeOf(all, [found.value]), problems: found.problems };
	};
	return unlessFull(tmpdir(), () => inScratch(tmpdir(), 'parley-times', work));
}

const untouched = { fresh: false, spoken: 0, reused: 0 };

/** A new episode can be heard as soon as one source is whole; one that is there already is replaced once, when everything is. */
async function keepAsMade(
	library: Library,
	prepared: Prepared,
	tracks: AsyncIterable<Parsed<MadeTrack | null>>,
	key: string,
	making: Making
): Promise<Parsed<Made | null>> {
	const finished: Finished[] = [];
	const problems: Problem[] = [];
	const early = !(await library.list()).includes(prepared.id);
	const now = () => ({ ...prepared, problems: [...prepared.problems, ...problems] });
	try {
		for await (const { value: track, problems: found } of tracks) {
			problems.push(...found);
			if (track === null) return { value: null, problems };
			await using rest = settled(track.rest);
			if (early && finished.length === 0) {
				await keep(library, now(), [{ track, files: [track.first] }], [], null);
				making.listenable?.(prepared.id);
			}
			finished.push({ track, files: [track.first, ...(await rest.files)] });
		}
		await keep(library, now(), finished, early ? [finished[0]!.files[0]!] : [], key);
	} catch (error) {
		if (early) await library.remove(prepared.id);
		throw error;
	}
	return { value: { id: prepared.id, fresh: true, ...counted(finished) }, problems };
}

function counted(finished: readonly Finished[]): { spoken: number; reused: number } {
	const sum = (of: 'spoken' | 'reused') => finished.reduce((all, { track }) => all + track[of], 0);
	return { spoken: sum('spoken'), reused: sum('reused') };
}

const doNothing = (): void => undefined;

/** Whatever happens meanwhile, the encoders are waited for before their folder is taken away. */
function settled(files: Promise<readonly MadeFile[]>) {
	files.catch(doNothing);
	return { files, [Symbol.asyncDispose]: () => files.then(doNothing, doNothing) };
}
