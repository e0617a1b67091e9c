import { describe, expect, it } from 'vitest';
import { readEpisode } from '#lib/core/episode-file.ts';
import { episodeId, isEpisodeId } from '#lib/core/episode.ts';
import { episodeFrom } from '../support/episode.ts';
import { SEED_ID } from '../support/files.ts';

const episode = episodeFrom('A talk\nBEN: One two.\nThree.');

it('reads what it wrote', () => expect(readEpisode(JSON.stringify(episode))).toEqual({ value: episode, problems: [] }));

describe('a damaged or foreign file is said, with the place', () => {
	const track = episode.tracks[0]!;
	it.each([
		['{"schema":', 'the file', 'JSON'],
		['[]', 'the file', 'an object'],
		[{ ...episode, schema: 'parley/episode@2' }, 'schema', '"parley/episode@1"'],
		[{ ...episode, id: '../x' }, 'id', 'lower-case letters, digits and hyphens'],
		[{ ...episode, title: '' }, 'title', 'a text'],
		[{ ...episode, paragraphs: {} }, 'paragraphs', 'a list'],
		[{ ...episode, paragraphs: [{ id: 'x1', speaker: null, text: '' }] }, 'paragraphs[0].id', 'like "p1"'],
		[{ ...episode, speakers: [{ id: 'a' }] }, 'speakers[0].name', 'a text'],
		[{ ...episode, tracks: [{ ...track, kind: 'sung' }] }, 'tracks[0].kind', '"synthesized" or "recorded"'],
		[{ ...episode, tracks: [{ ...track, duration: -1 }] }, 'tracks[0].duration', 'a number that is not negative'],
		[{ ...episode, tracks: [{ ...track, timing: [] }] }, 'tracks[0].timing', 'one for each paragraph'],
		[
			{ ...episode, tracks: [{ ...track, timing: [{ ...track.timing[0], end: 0 }, track.timing[1]] }] },
			'tracks[0].timing[0].end',
			'after its start'
		],
		[
			{ ...episode, tracks: [{ ...track, timing: [{ ...track.timing[0], words: [[0, 1, 2]] }, track.timing[1]] }] },
			'tracks[0].timing[0].words[0]',
			'four numbers'
		]
	])('%#', (file, where, expected) => {
		expect(readEpisode(typeof file === 'string' ? file : JSON.stringify(file))).toEqual({
			value: null,
			problems: [{ code: 'bad-episode', where, expected }]
		});
	});
});

describe('an id from a title', () => {
	it.each([
		['Russian troops have crossed the border into Kazakhstan following violent protests', SEED_ID],
		['Café – Round 2!', 'cafe-round-2'],
		["It's here", 'its-here'],
		['  --a--  ', 'a'],
		['x'.repeat(200), 'x'.repeat(81)]
	])('%s', (title, id) => {
		expect(episodeId(title)).toBe(id);
		expect(isEpisodeId(id)).toBe(true);
	});

	it('is there and differs for titles without a Latin letter', () => {
		const [one, two] = [episodeId('日本語の会話'), episodeId('別の会話')];
		expect(isEpisodeId(one) && isEpisodeId(two)).toBe(true);
		expect(one).not.toBe(two);
	});
});
