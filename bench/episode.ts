/** Makes a long episode with known times: the text of hours of talk, and no engine that has to speak it. */
import type { HeardParagraph, TimedWord } from '#lib/core/alignment.ts';
import { SCHEMA, type Episode, type EpisodeId } from '#lib/core/episode.ts';
import { seconds, toMillisecond } from '#lib/core/time.ts';
import { paragraphId, speakerId, type Paragraph, type Speaker } from '#lib/core/transcript.ts';
import { words } from '#lib/core/words.ts';
import { between, random } from './random.ts';
import { talk } from './vocabulary.ts';

const WORDS_A_PARAGRAPH = 100_000 / 3_000;
/** Ten hours for 100,000 words. */
const SECONDS_A_WORD = 0.36;
const SENTENCE_PAUSE = 0.4;
/** A word is heard for this share of its time. */
const SOUNDING = 0.85;
const SPEAKERS = ['ADA', 'BEN', 'CLARA'].map((label): Speaker => ({ id: speakerId(label), label, name: label, role: null }));

/** @param size words in all */
export function benchEpisode(size: number): Episode {
	const next = random(size);
	const paragraphs = paragraphsOf(size, next);
	const timing = timesOf(paragraphs, next);
	return {
		schema: SCHEMA,
		...{ id: `bench-${size}` as EpisodeId, title: `${size} words`, date: null, source: null, author: null, language: 'en' },
		...{ speakers: SPEAKERS, paragraphs, notes: [], problems: [] },
		tracks: [
			{
				...{
					kind: 'synthesized',
					voices: null,
					timing,
					insertions: [],
					chapters: [],
					duration: seconds(Math.ceil(timing.at(-1)!.end) + 2)
				},
				sources: [{ url: 'audio.webm', type: 'audio/webm; codecs=opus', bytes: 1 }]
			}
		]
	};
}

/** Half of the paragraphs begin a new turn. */
function paragraphsOf(size: number, next: () => number): Paragraph[] {
	const count = Math.round(size / WORDS_A_PARAGRAPH);
	let speaker = 0;
	let given = 0;
	return Array.from({ length: count }, (_, p): Paragraph => {
		if (p > 0 && next() < 0.5) speaker = (speaker + (next() < 0.7 ? 1 : 2)) % SPEAKERS.length;
		const upTo = Math.round(((p + 1) * size) / count);
		const text = talk(next, upTo - given);
		given = upTo;
		return { id: paragraphId(p), speaker: SPEAKERS[speaker]!.id, attribution: 'label', text };
	});
}

function timesOf(paragraphs: readonly Paragraph[], next: () => number): HeardParagraph[] {
	let clock = 0.5;
	return paragraphs.map(({ id, text }): HeardParagraph => {
		const timed = words(text).map(([from, to]): TimedWord => {
			const lasts = SECONDS_A_WORD * between(next, 0.6, 1.3);
			const start = clock;
			clock += lasts + (text[to - 1] === '.' ? SENTENCE_PAUSE - SECONDS_A_WORD * 0.5 : 0);
			return [from, to, toMillisecond(seconds(start)), toMillisecond(seconds(start + lasts * SOUNDING))];
		});
		return { paragraph: id, basis: 'exact', confidence: 1, start: timed[0]![2], end: timed.at(-1)![3], words: timed };
	});
}

export interface KnownWord {
	readonly paragraph: string;
	readonly from: number;
	readonly start: number;
}

export const knownWords = (episode: Episode): KnownWord[] =>
	(episode.tracks[0]!.timing as readonly HeardParagraph[]).flatMap(({ paragraph, words }) =>
		words.map(([from, , start]) => ({ paragraph, from, start }))
	);
