import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaves } from '#lib/core/leaves.ts';
import { displayName, headingOf, manuscriptOf } from '#lib/core/manuscript.ts';
import { turnsOf } from '#lib/core/transcript.ts';
import { episodeFrom } from '../support/episode.ts';

const episode = episodeFrom('A talk\nBEN: One two.\nADA: Three.\nADA: Four five six.\nNobody said this.\nBEN: Seven.');

describe('the heading', () => {
	const heading = headingOf(episode);

	it('has a block a turn, true to time', () => {
		expect(heading.blocks).toEqual([
			{ speaker: 0, first: 0, start: 0.5, end: 1.5 },
			{ speaker: 1, first: 1, start: 2, end: 4.5 },
			{ speaker: -1, first: 3, start: 5, end: 6.5 },
			{ speaker: 0, first: 4, start: 7, end: 7.5 }
		]);
	});

	it('adds up who talks how long, by who speaks first', () => {
		expect(heading.speakers.map(({ short, mark, colour, talk }) => [short, mark, colour, talk])).toEqual([
			['Ben', 'B', 1, 1.5],
			['Ada', 'A', 2, 2.5]
		]);
		expect(heading.speakers[1]!.share).toBeCloseTo(2.5 / 5.5);
		expect(heading).toMatchObject({ unlabelled: 1, restored: 0, reordered: false });
	});
});

it('prints every paragraph once, in reading order, with the time it begins', () => {
	const { sections } = manuscriptOf({ ...episode, notes: [{ paragraph: episode.paragraphs[3]!.id, text: 'Who is this?' }] });
	expect(sections.map(({ speaker, passages }) => [speaker, passages.map(({ index, start, note }) => [index, start, note])])).toEqual([
		['ben', [[0, 0.5, null]]],
		[
			'ada',
			[
				[1, 2, null],
				[2, 3, null]
			]
		],
		[null, [[3, 5, 'Who is this?']]],
		['ben', [[4, 7, null]]]
	]);
});

it.each([
	['RASCOE', 'Rascoe'],
	['MICHEL MARTIN, HOST', 'Michel Martin'],
	["O'NEILL", "O'Neill"],
	['Charles Maynes', 'Charles Maynes'],
	['UNIDENTIFIED PERSON #1', 'Unidentified Person #1'],
	['Q', 'Q'],
	['مريم', 'مريم'],
	['田中', '田中']
])('%s is called %s', (label, name) => expect(displayName(label)).toBe(name));

describe('turns and leaves', () => {
	const talk = fc.array(fc.tuple(fc.constantFrom('ANN: ', 'BEN: ', ''), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 80 });
	const made = talk.map((lines) => episodeFrom(['A title', ...lines.map(([label, n]) => `${label}${'word '.repeat(n)}`)].join('\n')));

	it('two turns that touch have different speakers, and no paragraph is lost', () => {
		fc.assert(
			fc.property(made, ({ paragraphs }) => {
				const turns = turnsOf(paragraphs);
				expect(turns.flatMap((turn) => turn.paragraphs)).toEqual(paragraphs);
				for (const [i, turn] of turns.entries()) expect(turn.speaker).not.toBe(turns[i + 1]?.speaker);
			})
		);
	});

	it('leaves hold whole turns, all of them, and end once they are full', () => {
		fc.assert(
			fc.property(made, (episode) => {
				const manuscript = manuscriptOf(episode);
				const bound = leaves(manuscript);
				expect(bound.flatMap((leaf) => leaf.sections)).toEqual(manuscript.sections);
				for (const leaf of bound.slice(0, -1)) expect(leaf.lines).toBeGreaterThanOrEqual(120);
			}),
			{ numRuns: 30 }
		);
	});
});
