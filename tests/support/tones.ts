/** An episode whose words are tone bursts at known times, so that a program can hear when each begins. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isHeard, type HeardParagraph, type TimedWord } from '#lib/core/alignment.ts';
import { SCHEMA, type Episode, type EpisodeId, type Track } from '#lib/core/episode.ts';
import { parsePlain } from '#lib/core/formats/plain.ts';
import { seconds, toMillisecond } from '#lib/core/time.ts';
import { words } from '#lib/core/words.ts';
import { writeWebm } from '#lib/server/audio/webm.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { pagesOf } from '#lib/server/library/pages.ts';
import { PITCH, SECOND_PITCH, toneSamples } from '../fixtures/tones/tones.ts';
import { temporaryFolder } from './files.ts';

export const TONES = '/episodes/tones';

const RATE = 24_000;
const PARAGRAPHS = 4;
const WORDS = 15;
const LEAD = 1;

/** The same tones each time: a linear congruential generator (Numerical Recipes' constants). */
export function random(seed: number): () => number {
	let state = seed;
	return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function tonesEpisode(): Episode {
	const text = [
		'Tones',
		...Array.from(
			{ length: PARAGRAPHS },
			(_, p) => `${p % 2 ? 'BEN' : 'ANN'}: ${Array.from({ length: WORDS }, (_, w) => `beep${p * WORDS + w}`).join(' ')}`
		)
	];
	const { speakers, paragraphs } = parsePlain(text.join('\n')).value;
	const next = random(7);
	let clock = LEAD;
	const timing = paragraphs.map(({ id, text }): HeardParagraph => {
		const timed = words(text).map(([from, to]): TimedWord => {
			const start = clock + 0.14 + 0.26 * next();
			clock = start + 0.12 + 0.16 * next();
			return [from, to, toMillisecond(seconds(start)), toMillisecond(seconds(clock))];
		});
		return { paragraph: id, basis: 'exact', confidence: 1, start: timed[0]![2], end: timed.at(-1)![3], words: timed };
	});
	const sources = [{ url: 'audio.webm', type: 'audio/webm; codecs=opus', bytes: 1 }];
	return {
		...{
			schema: SCHEMA,
			id: 'tones' as EpisodeId,
			title: 'Tones',
			date: null,
			source: null,
			author: null,
			language: 'en',
			speakers,
			paragraphs,
			notes: [],
			problems: []
		},
		tracks: [{ kind: 'synthesized', duration: seconds(clock + 1), sources, voices: null, timing, insertions: [], chapters: [] }]
	};
}

/** Each word of a track a burst of this pitch. */
function samplesOf({ timing, duration }: Track, pitch: number): Int16Array {
	const tones = timing.filter(isHeard).flatMap(({ words }) => words.map(([, , start, end]) => ({ start: start * 1000, end: end * 1000 })));
	return toneSamples(duration, RATE, tones, pitch);
}

const library = () => diskLibrary(process.env.PARLEY_LIBRARY ?? resolve('.cache/test-library'));

export const removeTones = () => removeEpisode('tones');

export async function removeEpisode(id: string): Promise<void> {
	await library().remove(id as EpisodeId);
}

async function writeTones(track: Track, pitch: number, path: string): Promise<void> {
	const samples = samplesOf(track, pitch);
	const take = join(temporaryFolder(), 'take');
	await writeFile(take, samples);
	const reel = { placed: [{ path: take, samples: samples.length, at: 0, gain: 1 }], samples: samples.length };
	await writeWebm(reel, path, new AbortController().signal, () => undefined);
}

export const keepTones = () => keepEpisode(tonesEpisode());

/** Puts an episode into the library that the tests' server reads, its first track in one pitch and its second in another. */
export async function keepEpisode(episode: Episode, pitches: readonly number[] = [PITCH, SECOND_PITCH]): Promise<Episode> {
	const draft = await library().draft(episode.id, 'empty');
	for (const [i, track] of episode.tracks.entries()) await writeTones(track, pitches[i]!, join(draft.folder, track.sources[0]!.url));
	for (const [name, content] of pagesOf(episode)) await writeFile(join(draft.folder, name), content);
	await draft.keep();
	return episode;
}
