/** Reads `episode.json` strictly: a file of another version or a damaged one is said, never half believed. */
import type { ParagraphTiming, TimedWord } from './alignment.ts';
import { isEpisodeId, SCHEMA, type Chapter, type Episode, type Source, type Track } from './episode.ts';
import type { Parsed } from './problem.ts';
import type { Interval } from './programme.ts';
import type { Paragraph, Speaker } from './transcript.ts';

export function readEpisode(json: string): Parsed<Episode | null> {
	try {
		return { value: episode(JSON.parse(json)), problems: [] };
	} catch (error) {
		if (error instanceof SyntaxError) return damaged('the file', 'JSON');
		if (error instanceof Damaged) return damaged(error.where, error.expected);
		throw error;
	}
}

const damaged = (where: string, expected: string): Parsed<null> => ({ value: null, problems: [{ code: 'bad-episode', where, expected }] });

class Damaged extends Error {
	readonly where: string;
	readonly expected: string;
	constructor(where: string, expected: string) {
		super(`${where} should be ${expected}`);
		this.where = where;
		this.expected = expected;
	}
}

type Check<T> = (value: unknown, where: string) => T;

function episode(value: unknown): Episode {
	const file = record(value, 'the file');
	if (file.schema !== SCHEMA) throw new Damaged('schema', `"${SCHEMA}"`);
	if (!isEpisodeId(text(file.id, 'id'))) throw new Damaged('id', 'lower-case letters, digits and hyphens');
	text(file.title, 'title');
	text(file.language, 'language');
	const paragraphs = list(file.paragraphs, 'paragraphs', paragraph);
	list(file.speakers, 'speakers', speaker);
	list(file.notes ?? [], 'notes', (note, at) => text(record(note, at).text, `${at}.text`));
	list(file.problems ?? [], 'problems', (problem, at) => text(record(problem, at).message, `${at}.message`));
	const tracks = list(file.tracks, 'tracks', (of, at) => track(of, at, paragraphs));
	const author = file.author === undefined || file.author === null ? null : text(file.author, 'author');
	return { ...(value as Episode), author, notes: (file.notes as Episode['notes'] | undefined) ?? [], tracks };
}

const speaker: Check<Speaker> = (value, at) => {
	const { id, name } = record(value, at);
	text(id, `${at}.id`);
	text(name, `${at}.name`);
	return value as Speaker;
};

const paragraph: Check<Paragraph> = (value, at) => {
	const { id, speaker, text: words } = record(value, at);
	if (!/^p\d+$/.test(text(id, `${at}.id`))) throw new Damaged(`${at}.id`, 'like "p1"');
	if (speaker !== null) text(speaker, `${at}.speaker`);
	if (typeof words !== 'string') throw new Damaged(`${at}.text`, 'a text');
	return value as Paragraph;
};

function track(value: unknown, at: string, paragraphs: readonly Paragraph[]): Track {
	const { kind, duration, sources, timing, insertions = [], chapters = [] } = record(value, at);
	if (kind !== 'synthesized' && kind !== 'recorded') throw new Damaged(`${at}.kind`, '"synthesized" or "recorded"');
	number(duration, `${at}.duration`);
	list(sources, `${at}.sources`, source);
	const times = list(timing, `${at}.timing`, timingOf);
	if (times.length !== paragraphs.length) throw new Damaged(`${at}.timing`, 'one for each paragraph');
	return {
		...(value as Track),
		insertions: list(insertions, `${at}.insertions`, interval),
		chapters: list(chapters, `${at}.chapters`, chapter)
	};
}

const interval: Check<Interval> = (value, at) => {
	const { start, end } = record(value, at);
	if (number(start, `${at}.start`) > number(end, `${at}.end`)) throw new Damaged(`${at}.end`, 'after its start');
	return value as Interval;
};

const chapter: Check<Chapter> = (value, at) => {
	const { start, title } = record(value, at);
	number(start, `${at}.start`);
	text(title, `${at}.title`);
	return value as Chapter;
};

const source: Check<Source> = (value, at) => {
	const { url, type, bytes } = record(value, at);
	text(url, `${at}.url`);
	text(type, `${at}.type`);
	number(bytes, `${at}.bytes`);
	return value as Source;
};

const timingOf: Check<ParagraphTiming> = (value, at) => {
	const { basis, start, end, words } = record(value, at);
	if (basis === 'absent') return value as ParagraphTiming;
	if (number(start, `${at}.start`) > number(end, `${at}.end`)) throw new Damaged(`${at}.end`, 'after its start');
	list(words, `${at}.words`, timedWord);
	return value as ParagraphTiming;
};

const timedWord: Check<TimedWord> = (value, at) => {
	if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite)) throw new Damaged(at, 'four numbers');
	return value as unknown as TimedWord;
};

function record(value: unknown, at: string): Record<string, unknown> {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
	throw new Damaged(at, 'an object');
}

function list<T>(value: unknown, at: string, check: Check<T>): T[] {
	if (!Array.isArray(value)) throw new Damaged(at, 'a list');
	return value.map((entry, i) => check(entry, `${at}[${i}]`));
}

function text(value: unknown, at: string): string {
	if (typeof value === 'string' && value !== '') return value;
	throw new Damaged(at, 'a text');
}

function number(value: unknown, at: string): number {
	if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
	throw new Damaged(at, 'a number that is not negative');
}
