/** A library for feeds, and the programs that read them. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter, Episode, EpisodeId, Source } from '#lib/core/episode.ts';
import { headingOf, type Heading } from '#lib/core/manuscript.ts';
import type { CalendarDate } from '#lib/core/transcript.ts';
import { episodeFrom } from './episode.ts';
import { temporaryFolder } from './files.ts';

export const HOME = 'https://example.org/talks';
export const PLACE = { home: HOME, isStill: false };

const SOURCES: readonly Source[] = [
	{ url: 'audio.webm', type: 'audio/webm; codecs=opus', bytes: 1000 },
	{ url: 'audio.m4a', type: 'audio/mp4; codecs=mp4a.40.2', bytes: 2000 },
	{ url: 'audio.mp3', type: 'audio/mpeg', bytes: 1600 }
];

const turn = (name: string, words: number): string => `${name}: ${Array.from({ length: words }, (_, i) => `word${i}`).join(' ')}`;

export interface Said {
	readonly id?: string;
	readonly title?: string;
	readonly date?: string | null;
	/** Names, and how many words of half a second each says. */
	readonly turns?: readonly (readonly [name: string, words: number])[];
	readonly chapters?: readonly Chapter[];
	readonly sources?: readonly Source[];
	readonly isHeard?: boolean;
}

const TALK: Required<Said> = {
	...{ id: 'a-talk', title: 'A talk', date: '2022-01-09', chapters: [], sources: SOURCES, isHeard: true },
	turns: [
		['ANN', 30],
		['BEN', 40]
	]
};

export function talk(said: Said = {}): Episode {
	const { id, title, date, turns, chapters, sources, isHeard } = { ...TALK, ...said };
	const episode = episodeFrom(['T', ...turns.map(([name, words]) => turn(name, words))].join('\n'));
	const [track] = episode.tracks;
	const timing = isHeard ? track!.timing : episode.paragraphs.map(({ id }) => ({ paragraph: id, basis: 'absent' }) as const);
	return { ...episode, id: id as EpisodeId, title, date: date as CalendarDate | null, tracks: [{ ...track!, timing, chapters, sources }] };
}

export const headingOfTalk = (said: Said = {}): Heading => headingOf(talk(said));

const answers = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

/** Debian's Python, whatever stands before it on the path: feedparser is its package. */
const PYTHON = '/usr/bin/python3';
export const hasXmllint = answers('xmllint', '--version');
export const hasFeedparser = answers(PYTHON, '-c', 'import feedparser');

/** What xmllint finds wrong: nothing where the text is well-formed. */
export function xmllint(xml: string): string {
	return spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: xml }).stderr.toString();
}

interface Parsed {
	readonly bozo: boolean | number;
	readonly entries: readonly Readonly<Record<string, unknown>>[];
}

/** What feedparser makes of a feed, and whether it found anything wrong. */
export function feedparser(xml: string): Parsed {
	const file = join(temporaryFolder(), 'feed.xml');
	writeFileSync(file, xml);
	const read = 'import feedparser, json, sys; d = feedparser.parse(sys.argv[1]); print(json.dumps(d, default=str))';
	return JSON.parse(spawnSync(PYTHON, ['-c', read, file], { maxBuffer: 2 ** 28 }).stdout.toString()) as Parsed;
}
