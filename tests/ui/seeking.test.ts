import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import { firstWords, keyedTo, spokenPlace, timeAlong, walked } from '#lib/ui/seeking.ts';
import { player } from '#lib/words/en/player.ts';

describe('the slider', () => {
	it.each([
		['ArrowRight', 65],
		['ArrowLeft', 55],
		['ArrowDown', null],
		['PageUp', 90],
		['PageDown', 30],
		['Home', 0],
		['End', 100],
		['Enter', null]
	])('%s', (key, to) => {
		expect(keyedTo(key, seconds(60), seconds(100))).toBe(to);
	});

	it.each([
		['ArrowUp', false, 1],
		['ArrowDown', false, -1],
		['ArrowRight', true, 1],
		['ArrowLeft', true, -1],
		['ArrowRight', false, null],
		['Home', true, null]
	])('%s, with Shift: %s, walks %s turns', (key, shiftKey, step) => expect(walked({ key, shiftKey })).toBe(step));

	it('stays on the track', () => {
		expect(keyedTo('ArrowLeft', seconds(2), seconds(100))).toBe(0);
		expect(keyedTo('PageUp', seconds(90), seconds(100))).toBe(100);
		fc.assert(
			fc.property(fc.double({ min: -2, max: 3, noNaN: true }), (along) => {
				const at = timeAlong(along, seconds(80));
				expect(at >= 0 && at <= 80).toBe(true);
			})
		);
	});

	it('says where it is, and who is heard where the source says so', () => {
		expect(spokenPlace(seconds(147), seconds(287), 'Charles Maynes', player)).toBe(
			'2 minutes 27 seconds of 4 minutes 47 seconds, Charles Maynes'
		);
		expect(spokenPlace(seconds(0), seconds(60), null, player)).toBe('0 seconds of 1 minute');
	});

	it('cuts first words between words', () => {
		expect(firstWords('Good morning, Charles.')).toBe('Good morning, Charles.');
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 }), (words) => {
				const text = words.join(' ');
				const cut = firstWords(text);
				expect(cut.length).toBeLessThanOrEqual(73);
				expect(cut === text || `${text} `.startsWith(`${cut.slice(0, -1)} `)).toBe(true);
			})
		);
	});
});
