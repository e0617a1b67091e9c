/** Brings a recording of an hour whose word times are known: what it takes of memory, of a core and of time. Ten hours where that is wished. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isHeard } from '#lib/core/alignment.ts';
import { readEpisode } from '#lib/core/episode-file.ts';
import type { Episode, EpisodeId } from '#lib/core/episode.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { openStudio } from '#lib/server/studio.ts';
import { scored, type Score } from '../tests/support/scored.ts';
import type { TrueParagraph } from '../tests/support/truth.ts';
import type { Row } from './figures.ts';
import type { LongRun } from './long-run.ts';
import { random } from './random.ts';
import { talk } from './vocabulary.ts';

const run = promisify(execFile);

/** Made once, and used again. */
const FOLDER = resolve('.cache/bench-long');
/** About an hour of flite's speech: 200 paragraphs of 20 seconds. */
const PARAGRAPHS = 200;
const WORDS = 60;
const TIMES = 10;
/** Ten hours take most of an hour to measure, so that they are measured only when somebody says so. */
const WISHED = 'PARLEY_BENCH_TEN_HOURS';

interface Talk {
	readonly sound: string;
	readonly transcript: string;
	readonly episode: Episode;
	/** How often it is repeated. */
	readonly times: number;
}

/** One speech and its own sound are the recording: every word's time is known to the sample. */
async function anHour(say: (line: string) => void): Promise<Talk> {
	const made = join(FOLDER, 'hour');
	const transcript = join(FOLDER, 'hour.txt');
	if (!existsSync(join(made, 'audio.mp3'))) {
		say('Making an hour of speech to bring as a recording.');
		await makeHour(transcript);
	}
	const episode = await episodeIn(made);
	return { sound: join(made, 'audio.mp3'), transcript, episode, times: 1 };
}

async function makeHour(transcript: string): Promise<void> {
	const next = random(WORDS);
	const lines = Array.from({ length: PARAGRAPHS }, (_, p) => `${p % 2 === 0 ? 'ADA' : 'BEN'}: ${talk(next, WORDS)}\n`);
	await mkdir(FOLDER, { recursive: true });
	await writeFile(transcript, lines.join('\n'));
	await inFolder(async (cache) => {
		const studio = openStudio(diskLibrary(FOLDER), cache);
		const bytes = await readFile(transcript);
		const order = { fileName: 'hour.txt', bytes, edits: null, id: 'hour' as EpisodeId, cast: new Map<string, string>(), brought: null };
		await studio.make(studio.check(order).value, { signal: new AbortController().signal, progress: () => undefined });
	});
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function episodeIn(folder: string): Promise<Episode> {
	const { value } = readEpisode(await readFile(join(folder, 'episode.json'), 'utf8'));
	if (value === null) throw new Error(`The episode in ${folder} cannot be read.`);
	return value;
}

/** The same hour again and again; `null` where there is no ffmpeg to join it. */
async function repeated({ sound, transcript, episode }: Talk, times: number): Promise<Talk | null> {
	const long = { sound: join(FOLDER, `${times}.flac`), transcript: join(FOLDER, `${times}.txt`), episode, times };
	const list = join(FOLDER, 'list.txt');
	await writeFile(list, `file '${sound}'\n`.repeat(times));
	await writeFile(long.transcript, `${await readFile(transcript, 'utf8')}\n`.repeat(times));
	const part = join(FOLDER, 'part.flac');
	// Decoded, since MP3 that is only copied loses what it says of its encoder's delay, and every word would be 20 ms off.
	const joining = run('ffmpeg', ['-v', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', list, '-compression_level', '0', part]);
	if (
		!(await joining.then(
			() => true,
			() => false
		))
	)
		return null;
	await rename(part, long.sound);
	return long;
}

/** In a process of its own, whose memory nobody else has used. */
async function runAlone(what: 'whole' | 'first', { sound, transcript }: Talk, folder: string): Promise<LongRun> {
	const { stdout } = await run(process.execPath, ['bench/long-run.ts', what, sound, transcript, folder]);
	return JSON.parse(stdout) as LongRun;
}

async function rowsOf(name: string, long: Talk, most: number, say: (line: string) => void): Promise<Row[]> {
	return inFolder(async (folder) => {
		say(`Listening to ${name} for the first time.`);
		const first = await runAlone('first', long, folder);
		say(`Bringing ${name}.`);
		const whole = await runAlone('whole', long, folder);
		const length = first.duration;
		const { median, p90, lost } = scoreOf(long, length, await episodeIn(join(folder, 'long')));
		return [
			atMost(`${name} brought: memory, the most at once`, 'MB', whole.memory / 2 ** 20, most),
			atLeast(`${name}: first listening, of one core`, length / first.cpu, 60),
			atLeast(`${name}: first listening, waiting`, length / first.wall, 100),
			atLeast(`${name} brought: all of it, of one core`, length / whole.cpu, null),
			atLeast(`${name} brought: all of it, waiting`, length / whole.wall, null),
			atMost(`${name} brought: word start, median`, 'ms', median, 12),
			atMost(`${name} brought: word start, p90`, 'ms', p90, 30),
			atMost(`${name} brought: words lost`, '%', 100 * lost, null)
		];
	});
}

function scoreOf({ episode, times }: Talk, length: number, found: Episode): Score {
	const timing = episode.tracks[0]!.timing.filter(isHeard);
	const paragraphs = Array.from({ length: times }, (_, k): TrueParagraph[] => {
		const late = (k * length) / times;
		return timing.map(({ start, end, words }) => ({
			...{ text: '', start: start + late, end: end + late },
			words: words.map(([from, to, at, until]) => ({ from, to, start: at + late, end: until + late }))
		}));
	});
	return scored({ name: '', sound: new Float32Array(0), paragraphs: paragraphs.flat(), inserted: [] }, found.tracks[0]!.timing);
}

const atMost = (what: string, unit: string, parley: number, most: number | null): Row => ({
	...{ what, unit, digits: unit === '%' ? 1 : 0, parley, rival: null },
	...{ bar: most === null ? '' : `<= ${most}`, holds: most === null || parley <= most }
});

const atLeast = (what: string, parley: number, least: number | null): Row => ({
	...{ what, unit: 'x real time', digits: 0, parley, rival: null },
	...{ bar: least === null ? '' : `>= ${least}`, holds: least === null || parley >= least }
});

/** Programs called for help, ffmpeg above all, are in no figure but the waiting. */
export async function longRows(say: (line: string) => void): Promise<Row[]> {
	const hour = await anHour(say);
	const rows = await rowsOf('an hour', hour, 600, say);
	if ((process.env[WISHED] ?? '') === '') {
		say(`Ten hours are brought only where ${WISHED} is set: that takes half an hour.`);
		return rows;
	}
	const ten = await repeated(hour, TIMES);
	if (ten === null) say('Ten hours are not measured: ffmpeg is not installed.');
	return ten === null ? rows : [...rows, ...(await rowsOf('ten hours', ten, 900, say))];
}
