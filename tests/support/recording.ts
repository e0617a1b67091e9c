/** An episode with a recording that is not quite its transcript, and made speech of all of it: each in tones of its own pitch. */
import type { HeardParagraph, ParagraphTiming, TimedWord } from '#lib/core/alignment.ts';
import { SCHEMA, type Episode, type EpisodeId, type Track } from '#lib/core/episode.ts';
import { parsePlain } from '#lib/core/formats/plain.ts';
import { seconds, toMillisecond, type Seconds } from '#lib/core/time.ts';
import type { Paragraph, SpeakerId } from '#lib/core/transcript.ts';
import { words } from '#lib/core/words.ts';
import { random } from './tones.ts';

export const RECORDING = '/episodes/recording';

const SPEAKERS = ['ANN', 'BEN', 'BEN', 'ANN', 'BEN', 'ANN'];
const WORDS = 12;
/** Before the first paragraph, and after the third: in seconds. */
export const MUSIC = { start: seconds(0), end: seconds(3) };
const ADVERTISEMENT = 6;

/** What the recording has of each paragraph; the third and the last are not in it. */
const FOUND: readonly (Pick<HeardParagraph, 'basis' | 'confidence'> | null)[] = [
	{ basis: 'aligned', confidence: 0.94 },
	{ basis: 'aligned', confidence: 0.41 },
	null,
	{ basis: 'estimated', confidence: 0.5 },
	{ basis: 'aligned', confidence: 0.83 },
	null
];
/** Words of the fifth paragraph that nobody says, and one whose time may be wrong. */
const LEFT_OUT = [3, 4];
const UNCERTAIN = 5;

interface Clock {
	at: number;
}

function tonesFor(text: string, clock: Clock, next: () => number, skipped: readonly number[] = []): TimedWord[] {
	return words(text).flatMap(([from, to], w): TimedWord[] => {
		if (skipped.includes(w)) return [];
		const start = clock.at + 0.1 + 0.15 * next();
		clock.at = start + 0.12 + 0.12 * next();
		return [[from, to, toMillisecond(seconds(start)), toMillisecond(seconds(clock.at))]];
	});
}

const extent = (timed: readonly TimedWord[]) => ({ start: timed[0]![2], end: timed.at(-1)![3] });

function recorded(paragraphs: readonly Paragraph[]): Track {
	const clock = { at: MUSIC.end as number };
	const next = random(11);
	let advertisement = { start: MUSIC.end, end: MUSIC.end };
	const timing = paragraphs.map(({ id, text }, p): ParagraphTiming => {
		const found = FOUND[p];
		if (p === 2) advertisement = { start: seconds(clock.at + 0.5), end: seconds((clock.at += 0.5 + ADVERTISEMENT)) };
		if (!found) return { paragraph: id, basis: 'absent' };
		const timed = tonesFor(text, clock, next, p === 4 ? LEFT_OUT : []);
		return { paragraph: id, ...found, ...extent(timed), words: timed, ...(p === 4 ? { uncertain: [words(text)[UNCERTAIN]![0]] } : {}) };
	});
	return track('recorded', 'audio.webm', seconds(clock.at + 1), timing, [MUSIC, advertisement]);
}

function spoken(paragraphs: readonly Paragraph[]): Track {
	const clock = { at: 0.5 };
	const next = random(5);
	const timing = paragraphs.map(({ id, text }): ParagraphTiming => {
		const timed = tonesFor(text, clock, next);
		clock.at += 0.4;
		return { paragraph: id, basis: 'exact', confidence: 1, ...extent(timed), words: timed };
	});
	const voices = { ann: 'slt', ben: 'rms' } as Record<SpeakerId, string>;
	return { ...track('synthesized', 'speech.webm', seconds(clock.at + 0.5), timing, []), voices };
}

const track = (kind: Track['kind'], url: string, duration: Seconds, timing: Track['timing'], insertions: Track['insertions']): Track => ({
	...{ kind, duration, timing, insertions, chapters: [], voices: null },
	sources: [{ url, type: 'audio/webm; codecs=opus', bytes: 1 }]
});

export function recordingEpisode(): Episode {
	const lines = SPEAKERS.map((who, p) => `${who}: ${Array.from({ length: WORDS }, (_, w) => `beep${p * WORDS + w}`).join(' ')}`);
	const { speakers, paragraphs } = parsePlain(['A recording', ...lines].join('\n')).value;
	return {
		schema: SCHEMA,
		id: 'recording' as EpisodeId,
		...{ title: 'A recording', date: null, source: null, author: null, language: 'en', speakers, paragraphs, notes: [], problems: [] },
		tracks: [recorded(paragraphs), spoken(paragraphs)]
	};
}
