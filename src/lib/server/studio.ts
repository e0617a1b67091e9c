/** "Give me this episode": looks it up, else has it made, then keeps it. The one file that knows both the audio and the library. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { episodeId, SCHEMA, type Episode, type EpisodeId } from '#lib/core/episode.ts';
import { explain, isFatal, lineOf, type Parsed, type Problem } from '#lib/core/problem.ts';
import { readSubmission, titleFromFile, type Reading, type Submission } from '#lib/core/reading.ts';
import type { Transcript } from '#lib/core/transcript.ts';
import { castVoices, type Cast } from './audio/casting.ts';
import { languageOf } from './audio/language.ts';
import { lexiconWith, type Lexicon } from './audio/lexicon.ts';
import type { MadeFile, Narration, Progress } from './audio/narrate.ts';
import { diskLibrary } from './library/disk.ts';
import { keyOf } from './library/key.ts';
import type { Draft, Library } from './library/library.ts';
import { move } from './library/move.ts';
import { pagesOf, PAGES_VERSION } from './library/pages.ts';
import { openShelf, type Shelf } from './library/shelf.ts';

export type { Progress } from './audio/narrate.ts';
export type { Kept, Library } from './library/library.ts';
export type { Shelf } from './library/shelf.ts';

export interface Order extends Submission {
	/** Wanted id; else one is made from the title. */
	readonly id: EpisodeId | null;
	/** Label -> voice, over whatever the edits file says. */
	readonly cast: ReadonlyMap<string, string>;
}

export interface Making {
	readonly signal: AbortSignal;
	readonly progress: (progress: Progress) => void;
	/** Called when the first source can be heard; the others are still being made. */
	readonly listenable?: (id: EpisodeId) => void;
}

export interface Studio {
	/** Reads, casts, and says every problem; makes and keeps nothing. */
	check(order: Order): Parsed<Prepared>;
	/** Makes the episode and keeps it, unless the very same one is there already. */
	make(prepared: Prepared, making: Making): Promise<Made>;
}

/** Everything that is decided before a sound is made. */
export interface Prepared {
	readonly id: EpisodeId;
	readonly title: string;
	readonly language: string;
	readonly transcript: Transcript;
	readonly cast: Cast;
	readonly lexicon: Lexicon;
	readonly source: Uint8Array;
	readonly problems: readonly Problem[];
	/** Everything the listener's side handed in, in one word. */
	readonly inputs: string;
}

export interface Made {
	readonly id: EpisodeId;
	readonly fresh: boolean;
	/** Paragraphs spoken now, and those found in the cache. */
	readonly spoken: number;
	readonly reused: number;
}

/** The library that `PARLEY_LIBRARY` names; what only saves work is kept inside it, out of its list. */
export function openHouse(environment: Readonly<Record<string, string | undefined>>): { library: Library; shelf: Shelf; studio: Studio } {
	const named = environment.PARLEY_LIBRARY;
	const folder = resolve(named === undefined || named === '' ? 'library' : named);
	const library = diskLibrary(folder);
	return { library, shelf: openShelf(library), studio: openStudio(library, join(folder, '.cache')) };
}

/** @param cache a folder that may be emptied at any time; it only saves work */
export function openStudio(library: Library, cache: string): Studio {
	return {
		check: (order) => prepare(order, readSubmission(order)),
		async make(prepared, making) {
			// The engines are loaded only to make something: the server that shows the pages never does.
			const engine = await import('./audio/narrate.ts');
			const key = keyOf(engine.ENGINE_VERSION, PAGES_VERSION, prepared.inputs);
			if ((await madeFrom(library, prepared.id)) === key) return { id: prepared.id, fresh: false, spoken: 0, reused: 0 };
			await mkdir(cache, { recursive: true });
			const scratch = await mkdtemp(join(cache, 'making-'));
			try {
				const { paragraphs } = prepared.transcript;
				const narration = await engine.narrate({ ...prepared, paragraphs }, { ...making, cache, scratch });
				return await keepAsMade(library, prepared, narration, key, making);
			} finally {
				await rm(scratch, { recursive: true, force: true });
			}
		}
	};
}

function prepare(order: Order, { value: { transcript, edits }, problems }: Parsed<Reading>): Parsed<Prepared> {
	const title = transcript.title ?? titleFromFile(order.fileName);
	const language = transcript.language ?? languageOf(transcript.paragraphs.map((paragraph) => paragraph.text).join('\n'));
	const wishes = new Map([...edits.cast, ...order.cast]);
	const cast = castVoices(transcript.speakers, transcript.paragraphs, language, wishes);
	const lexicon = lexiconWith(Object.fromEntries(edits.pronunciations));
	const value = { title, language, transcript, cast: cast.value, lexicon: lexicon.value, source: order.bytes };
	const all = [...problems, ...cast.problems, ...lexicon.problems];
	const id = order.id ?? episodeId(title);
	return { value: { ...value, id, problems: all, inputs: inputsOf(order, id) }, problems: all };
}

const inputsOf = (order: Order, id: EpisodeId): string =>
	keyOf(id, order.fileName, order.bytes, order.edits ?? 'none', JSON.stringify([...order.cast]));

/** A new episode can be heard as soon as one source is whole; one that is there already is replaced once, when all are. */
async function keepAsMade(library: Library, prepared: Prepared, narration: Narration, key: string, making: Making): Promise<Made> {
	await using rest = settled(narration.rest);
	const early = !(await library.list()).includes(prepared.id);
	try {
		if (early) await keep(library, prepared, narration, { brought: [narration.first], there: [] }, null);
		if (early) making.listenable?.(prepared.id);
		const others = await rest.files;
		await keep(
			library,
			prepared,
			narration,
			early ? { brought: others, there: [narration.first] } : { brought: [narration.first, ...others], there: [] },
			key
		);
	} catch (error) {
		if (early) await library.remove(prepared.id);
		throw error;
	}
	return { id: prepared.id, fresh: true, spoken: narration.made, reused: narration.reused };
}

const doNothing = (): void => undefined;

/** Whatever happens meanwhile, the encoders are waited for before their folder is taken away. */
function settled(files: Promise<readonly MadeFile[]>) {
	files.catch(doNothing);
	return { files, [Symbol.asyncDispose]: () => files.then(doNothing, doNothing) };
}

/** Files that are moved into the draft, and those that it has from the version before. */
interface Sounds {
	readonly brought: readonly MadeFile[];
	readonly there: readonly MadeFile[];
}

async function keep(
	library: Library,
	prepared: Prepared,
	narration: Narration,
	{ brought, there }: Sounds,
	key: string | null
): Promise<void> {
	const episode = episodeOf(prepared, narration, [...there, ...brought]);
	const draft = await library.draft(prepared.id, there.length === 0 ? 'empty' : 'onto');
	try {
		await fill(draft, prepared, episode, brought, key);
		await draft.keep();
	} catch (error) {
		await draft.discard();
		throw error;
	}
}

async function fill(
	{ folder }: Draft,
	prepared: Prepared,
	episode: Episode,
	brought: readonly MadeFile[],
	key: string | null
): Promise<void> {
	const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
	for (const [name, content] of pagesOf(episode)) await put(name, content);
	await put('source.txt', prepared.source);
	for (const file of brought) await move(file.path, join(folder, file.name));
	if (key !== null) await put('made-from', key);
}

function episodeOf(prepared: Prepared, narration: Narration, files: readonly MadeFile[]): Episode {
	const { id, title, language, transcript, problems } = prepared;
	const { date, source, speakers, paragraphs, notes } = transcript;
	const sources = files.map(({ name, type, bytes }) => ({ url: name, type, bytes }));
	const { duration, voices, timing } = narration;
	return {
		schema: SCHEMA,
		...{ id, title, date, source, language, speakers, paragraphs, notes },
		tracks: [{ kind: 'synthesized', duration, sources, voices, timing, insertions: [] }],
		problems: problems
			.filter((problem) => !isFatal(problem))
			.map((problem) => ({ code: problem.code, line: lineOf(problem), message: explain(problem) }))
	};
}

async function madeFrom(library: Library, id: EpisodeId): Promise<string | null> {
	const kept = await library.open(id, 'made-from');
	return kept === null ? null : new TextDecoder().decode(await kept.read());
}
