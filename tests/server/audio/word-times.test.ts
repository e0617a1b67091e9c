import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyWord } from '#lib/server/audio/silent-words.ts';
import { unitTimes, type HeardPhone } from '#lib/server/audio/unit-times.ts';

/** `dh ax pau k ae t`: one phone each tenth of a second. */
const heard = (phones: string): HeardPhone[] => phones.split(' ').map((phone, i) => ({ phone, start: i / 10, end: (i + 1) / 10 }));
const units = (text: string): string[][] => text.split('|').map((unit) => unit.trim().split(' ').filter(Boolean));

describe('the times of spoken units', () => {
	it.each([
		[
			'phones as expected',
			'pau dh ax k ae t pau',
			'dh ax | k ae t',
			[
				[1, 3],
				[3, 6]
			]
		],
		[
			'another vowel in the sentence',
			'pau dh iy ae p ax l',
			'dh ax | ae p ax l',
			[
				[1, 3],
				[3, 7]
			]
		],
		[
			'a pause between two units',
			'pau y eh s pau n ow pau',
			'y eh s | n ow',
			[
				[1, 4],
				[5, 7]
			]
		],
		['a phone that nobody expected', 'pau s ih k s t', 's ih k s', [[1, 6]]],
		[
			'a phone that is swallowed',
			'pau ae n g ow',
			'ae n d | g ow',
			[
				[1, 3],
				[3, 5]
			]
		],
		[
			'a unit without a phone',
			'pau g ow',
			'g ow | ',
			[
				[1, 3],
				[3, 3]
			]
		],
		['nothing at all', 'pau pau', 'g ow', [[0, 0]]]
	])('%s', (_, sound, expected, times) => {
		const found = unitTimes(heard(sound), units(expected)).times;
		expect(found.map(({ start, end }) => [Math.round(start * 10), Math.round(end * 10)])).toEqual(times);
	});

	it('doubts a sentence that was read otherwise than its units', () => {
		expect(unitTimes(heard('pau k ae t'), units('k ae t')).doubt).toBe(0);
		expect(unitTimes(heard('pau w ah n th aw z ax n d'), units('f ih f t iy n | f ao r')).doubt).toBeGreaterThan(0.3);
	});

	it('never run backwards, whatever is heard', () => {
		const phone = fc.constantFrom('pau', 'aa', 'iy', 't', 'd', 's', 'm', 'k');
		fc.assert(
			fc.property(
				fc.array(phone, { maxLength: 30 }),
				fc.array(
					fc.array(
						phone.filter((p) => p !== 'pau'),
						{ maxLength: 5 }
					),
					{ maxLength: 8 }
				),
				(sound, said) => {
					const edges = unitTimes(heard(sound.join(' ')), said).times.flatMap(({ start, end }) => [start, end]);
					expect(edges.length).toBe(2 * said.length);
					expect(edges).toEqual(edges.toSorted((a, b) => a - b));
				}
			)
		);
	});
});

describe('words that are shown but not said', () => {
	const said = (word: number, start: number, end: number) => ({ word, start, end, measured: true });
	it.each([
		[
			'share the silence between two words',
			4,
			[said(0, 0, 10), said(3, 30, 40)],
			[
				[0, 10],
				[10, 20],
				[20, 30],
				[30, 40]
			]
		],
		[
			'have no length where there is no silence',
			3,
			[said(0, 0, 10), said(2, 10, 20)],
			[
				[0, 10],
				[10, 10],
				[10, 20]
			]
		],
		[
			'reach into the silence before',
			2,
			[said(1, 0, 10)],
			[
				[-50, 0],
				[0, 10]
			]
		],
		[
			'and after',
			3,
			[said(0, 0, 10)],
			[
				[0, 10],
				[10, 35],
				[35, 60]
			]
		],
		[
			'share it all when nothing is said',
			2,
			[],
			[
				[-50, 5],
				[5, 60]
			]
		]
	])('%s', (_, count, words, times) => {
		expect(everyWord(count, words, -50, 60).map(({ start, end }) => [start, end])).toEqual(times);
	});

	it('leave no word without a time, and no time running back', () => {
		const words = fc.uniqueArray(fc.record({ word: fc.nat(20), start: fc.nat(100), end: fc.nat(100), measured: fc.constant(true) }), {
			selector: ({ word }) => word
		});
		fc.assert(
			fc.property(words, (some) => {
				const times = everyWord(
					21,
					some.toSorted((a, b) => a.word - b.word),
					-10,
					110
				);
				const edges = times.flatMap(({ start, end }) => [start, end]);
				expect(times.length).toBe(21);
				expect(edges).toEqual(edges.toSorted((a, b) => a - b));
			})
		);
	});
});
