import { describe, expect, it } from 'vitest';
import { doubtAbout, type ParagraphTiming } from '#lib/core/alignment.ts';
import { heardParagraphs } from '#lib/core/heard.ts';
import { insertionAt, lineOf, onLine } from '#lib/core/line.ts';
import { filled } from '#lib/core/gaps.ts';
import { headingOf, manuscriptOf, tracksOf } from '#lib/core/manuscript.ts';
import { whole } from '#lib/core/programme.ts';
import { seconds } from '#lib/core/time.ts';
import { decodeTiming, encodeTiming } from '#lib/core/timing.ts';
import { weakestFirst } from '#lib/core/trust.ts';
import { recordingEpisode } from '../support/recording.ts';

const episode = recordingEpisode();
const [recorded, spoken] = episode.tracks;
const texts = episode.paragraphs.map(({ text }) => text);
const timings = episode.tracks.map(({ timing }) => decodeTiming(encodeTiming(timing, texts)));

it.each<[Partial<ParagraphTiming>, string | null]>([
	[{ basis: 'exact', confidence: 0.2 }, null],
	[{ basis: 'aligned', confidence: 0.9 }, null],
	[{ basis: 'aligned', confidence: 0.54 }, 'uncertain'],
	[{ basis: 'estimated', confidence: 0.9 }, 'estimated'],
	[{ basis: 'absent' }, 'absent']
])('%o is doubted as %s', (timing, doubt) => expect(doubtAbout(timing as ParagraphTiming)).toBe(doubt));

describe('the heading of an episode with two tracks', () => {
	const heading = headingOf(episode);

	it('is the first track\u2019s, and has the other beside it', () => {
		expect(heading).toMatchObject({ kind: 'recorded', found: 4, paragraphs: 6, voices: null, duration: recorded!.duration });
		expect(heading.other).toMatchObject({ kind: 'synthesized', found: 6, duration: spoken!.duration, insertions: [] });
		expect(heading.insertions).toEqual(recorded!.insertions);
		expect(tracksOf(heading).map(({ sources }) => sources[0]!.url)).toEqual(['audio.webm', 'speech.webm']);
	});

	it('draws what each track has', () => {
		expect(heading.blocks.map(({ first }) => first)).toEqual([0, 1, 3, 4]);
		expect(heading.other!.blocks.map(({ first }) => first)).toEqual([0, 1, 3, 4, 5]);
	});
});

it('prints the doubt about each paragraph beside its time', () => {
	const passages = manuscriptOf(episode).sections.flatMap((section) => section.passages);
	expect(passages.map(({ doubt, start }) => [doubt, start !== null])).toEqual([
		[null, true],
		['uncertain', true],
		['absent', false],
		['estimated', true],
		[null, true],
		['absent', false]
	]);
});

it('says once, not beside every paragraph, that all times are estimated', () => {
	const timing = recorded!.timing.map((of) => (of.basis === 'absent' ? of : { ...of, basis: 'estimated' as const }));
	const estimated = { ...episode, tracks: [{ ...recorded!, timing }] };
	expect(headingOf(estimated).estimated).toBe(true);
	const passages = manuscriptOf(estimated).sections.flatMap((section) => section.passages);
	expect(passages.map(({ doubt }) => doubt)).toEqual([null, null, 'absent', null, null, 'absent']);
});

it('an editor looks at the weakest first, and at the absent last; exact times need no look', () => {
	expect(weakestFirst(recorded!.timing).map(({ index, confidence }) => [index, confidence])).toEqual([
		[1, 0.41],
		[3, 0.5],
		[4, 0.83],
		[0, 0.94],
		[2, 0],
		[5, 0]
	]);
	expect(weakestFirst(spoken!.timing)).toEqual([]);
});

it('tells from the words alone when a paragraph is heard, within half a step', () => {
	const heard = heardParagraphs(timings[0]!);
	for (const [p, timing] of recorded!.timing.entries()) {
		if (timing.basis === 'absent') expect(heard[p]).toBeNull();
		else for (const edge of ['start', 'end'] as const) expect(Math.abs(heard[p]![edge] - timing[edge])).toBeLessThanOrEqual(0.0051);
	}
});

describe('the line of both tracks', () => {
	const heard = timings.map(heardParagraphs);
	const voiced = heard.map((paragraphs, i) => ({ paragraphs, duration: episode.tracks[i]!.duration }));
	const both = filled(voiced[0]!, voiced[1]!);
	const places = onLine(both, heard);
	const line = lineOf(both, manuscriptOf(episode).sections, places, tracksOf(headingOf(episode)));

	it('plays every paragraph once, in reading order, the absent ones from the made speech', () => {
		expect(places.map((place) => place!.track)).toEqual([0, 0, 1, 0, 0, 1]);
		for (const [i, place] of places.entries()) if (i > 0) expect(place!.start).toBeGreaterThan(places[i - 1]!.end);
	});

	it('of one track alone has the paragraphs of that track, at its own times', () => {
		for (const [track, paragraphs] of heard.entries()) {
			const alone = onLine(whole(episode.tracks[track]!.duration, track), heard);
			expect(alone).toEqual(paragraphs.map((at) => at && { track, ...at }));
		}
	});

	it('has a block for every turn, the insertions where they are heard now, and the length of what is played', () => {
		expect(line.blocks.map(({ first, speaker }) => [first, speaker])).toEqual([
			[0, 0],
			[1, 1],
			[3, 0],
			[4, 1],
			[5, 0]
		]);
		expect(line.duration).toBe(both.length);
		expect(line.insertions[0]).toEqual(recorded!.insertions[0]);
		const gap = places[2]!.end - places[2]!.start;
		expect(line.insertions[1]!.start - recorded!.insertions[1]!.start).toBeGreaterThan(gap);
	});

	it('knows what is heard that is not in the transcript', () => {
		expect(insertionAt(line, seconds(1))).toEqual(recorded!.insertions[0]);
		expect(insertionAt(line, places[0]!.start)).toBeNull();
	});
});
