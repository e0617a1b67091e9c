/** An episode whose words are tone bursts at known times, so that a program can hear when each begins. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { HeardParagraph, TimedWord } from '#lib/core/alignment.ts';
import { SCHEMA, type Episode, type EpisodeId } from '#lib/core/episode.ts';
import { parsePlain } from '#lib/core/formats/plain.ts';
import { seconds, toMillisecond } from '#lib/core/time.ts';
import { words } from '#lib/core/words.ts';
import { writeWebm } from '#lib/server/audio/webm.ts';
import { diskLibrary } from '#lib/server/library/disk.ts';
import { pagesOf } from '#lib/server/library/pages.ts';
import { toneSamples } from '../fixtures/tones/tones.ts';
import { temporaryFolder } from './files.ts';

export const TONES = '/episodes/tones';

const RATE = 24_000;
const PARAGRAPHS = 4;
const WORDS = 15;
const LEAD = 1;

/** The same tones each time: a linear congruential generator (Numerical Recipes' constants). */
function random(seed: number): () => number {
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
			language: 'en',
			speakers,
			paragraphs,
			notes: [],
			problems: []
		},
		tracks: [{ kind: 'synthesized', duration: seconds(clock + 1), sources, voices: null, timing, insertions: [] }]
	};
}

function samplesOf({ tracks: [track] }: Episode): Int16Array {
	const words = (track!.timing as readonly HeardParagraph[]).flatMap((timing) => timing.words);
	return toneSamples(
		track!.duration,
		RATE,
		words.map(([, , start, end]) => ({ start: start * 1000, end: end * 1000 }))
	);
}

const library = () => diskLibrary(process.env.PARLEY_LIBRARY ?? resolve('.cache/test-library'));

export async function removeTones(): Promise<void> {
	await library().remove('tones' as EpisodeId);
}

/** Puts the episode into the library that the tests' server reads. */
export async function keepTones(): Promise<Episode> {
	const episode = tonesEpisode();
	const samples = samplesOf(episode);
	const take = join(temporaryFolder(), 'take');
	await writeFile(take, samples);
	const draft = await library().draft(episode.id, 'empty');
	const reel = { placed: [{ path: take, samples: samples.length, at: 0, gain: 1 }], samples: samples.length };
	await writeWebm(reel, join(draft.folder, 'audio.webm'), new AbortController().signal, () => undefined);
	for (const [name, content] of pagesOf(episode)) await writeFile(join(draft.folder, name), content);
	await draft.keep();
	return episode;
}
