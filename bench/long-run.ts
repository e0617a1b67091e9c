/** Brings one long recording in a process of its own, and writes on stdout what that took. Run, never imported. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EpisodeId } from '#lib/core/episode.ts';
import { readSubmission } from '#lib/core/reading.ts';
import type { Paragraph } from '#lib/core/transcript.ts';
import { firstPass } from '#lib/server/audio/align/first-pass.ts';
import { openLexicon } from '#lib/server/audio/align/lexicon/lexicon.ts';
import { readModel } from '#lib/server/audio/align/model.ts';
import { tokensOf } from '#lib/server/audio/align/script.ts';
import { hearOut } from '#lib/server/audio/hearing.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { openStudio, type Order, type Progress } from '#lib/server/studio.ts';

/** Seconds of CPU, threads included and programs called for help not, and of waiting. */
export interface Cost {
	readonly cpu: number;
	readonly wall: number;
}

export interface LongRun extends Cost {
	/** Seconds of sound; of the first listening only. */
	readonly duration: number;
	/** Bytes of memory, the most there were at once. */
	readonly memory: number;
	/** Of the whole. */
	readonly stages: Partial<Record<Progress['stage'], Cost>>;
}

const signal = new AbortController().signal;
const ID = 'long' as EpisodeId;

function clockFrom(): () => Cost {
	const cpu = process.cpuUsage();
	const began = performance.now();
	return () => {
		const { user, system } = process.cpuUsage(cpu);
		return { cpu: (user + system) / 1e6, wall: (performance.now() - began) / 1000 };
	};
}

/** Everything that `parley add --audio` does. */
async function whole(order: Order, folder: string): Promise<LongRun> {
	const studio = openStudio(diskLibrary(folder), join(folder, '.cache'));
	const spent = clockFrom();
	const ends = new Map<Progress['stage'], Cost>();
	const { value } = await studio.make(studio.check(order).value, { signal, progress: ({ stage }) => ends.set(stage, spent()) });
	if (value === null) throw new Error('The long recording was refused.');
	return measured(spent(), 0, ends);
}

/** Each stage from the end of the one before it. */
function measured(all: Cost, duration: number, ends: ReadonlyMap<Progress['stage'], Cost>): LongRun {
	let before: Cost = { cpu: 0, wall: 0 };
	const stages = [...ends].map(([stage, end]) => {
		const cost = { cpu: end.cpu - before.cpu, wall: end.wall - before.wall };
		before = end;
		return [stage, cost];
	});
	return { ...all, duration, memory: 1024 * process.resourceUsage().maxRSS, stages: Object.fromEntries(stages) as LongRun['stages'] };
}

/** The first listening alone: scores and search, with the features in memory and the words in phones. */
async function first(order: Order, folder: string): Promise<LongRun> {
	const { transcript, language } = { language: 'en', ...readSubmission(order).value };
	const quiet = () => undefined;
	const path = order.brought!.path;
	const { value } = await hearOut({ path, fingerprint: 'long', cache: folder, scratch: folder, signal, underway: quiet });
	const wanted = await wantedOf(transcript.paragraphs, language);
	const model = await readModel('en-us');
	const spent = clockFrom();
	const { decision } = await firstPass(model, wanted, value!.features, signal, quiet);
	if (decision.verdict.is === 'refused') throw new Error('The long recording was refused.');
	return measured(spent(), value!.tape.duration, new Map());
}

async function wantedOf(paragraphs: readonly Paragraph[], language: string) {
	const tokens = tokensOf(paragraphs);
	const texts = tokens.map(({ text }) => text);
	const lexicon = await openLexicon(language, texts, signal);
	if (lexicon.is === 'unspoken') throw new Error('English cannot be listened for.');
	const said = tokens
		.map((token) => ({ ...token, pronunciations: lexicon.pronounce(token.text).map((phones) => ({ phones })) }))
		.filter(({ pronunciations }) => pronunciations.length > 0);
	return { words: said, paragraphOf: said.map(({ paragraph }) => paragraph), paragraphs: paragraphs.length, own: true };
}

const [what, sound, transcript, folder] = process.argv.slice(2) as ['whole' | 'first', string, string, string];
const brought = { path: sound, force: false, level: false, original: false, speak: false, said: null };
const order: Order = { fileName: basename(transcript), bytes: await readFile(transcript), edits: null, id: ID, cast: new Map(), brought };
process.stdout.write(JSON.stringify(await (what === 'first' ? first : whole)(order, folder)));
