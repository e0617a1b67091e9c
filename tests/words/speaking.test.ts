import { describe, expect, it } from 'vitest';
import { player as arabic } from '#lib/words/ar/player.ts';
import { player as german } from '#lib/words/de/player.ts';
import { player as english } from '#lib/words/en/player.ts';
import { player as russian } from '#lib/words/ru/player.ts';
import { spoken as inArabic } from '#lib/words/ar/spoken.ts';
import { spoken as inEnglish } from '#lib/words/en/spoken.ts';
import { spoken as inFrench } from '#lib/words/fr/spoken.ts';
import { spoken as inRussian } from '#lib/words/ru/spoken.ts';
import { wordsIn } from '#lib/words/catalogues.ts';
import { LANGUAGES, type Language } from '#lib/words/languages.ts';

describe('a length as it is said', () => {
	it.each([
		[0, '0 seconds'],
		[0.999, '0 seconds'],
		[1, '1 second'],
		[61.5, '1 minute 1 second'],
		[600, '10 minutes'],
		[3600, '1 hour'],
		[3729, '1 hour 2 minutes 9 seconds'],
		[36_000, '10 hours'],
		[-3, '0 seconds']
	])('%d s is "%s"', (at, said) => expect(english.duration(at)).toBe(said));

	it.each([
		[german, 3729, '1 Stunde 2 Minuten 9 Sekunden'],
		[russian, 3721, '1 час 2 минуты 1 секунда'],
		[russian, 5 * 3600 + 11 * 60 + 22, '5 часов 11 минут 22 секунды'],
		[arabic, 2 * 3600 + 3 * 60 + 11, 'ساعتان و3 دقائق و11 ثانية'],
		[arabic, 61, 'دقيقة واحدة وثانية واحدة']
	])('in other tongues (%#)', ({ duration }, at, said) => expect(duration(at)).toBe(said));
});

describe('a count takes its form', () => {
	const { plural } = inRussian;
	it.each([
		[1, '1 раз'],
		[2, '2 раза'],
		[5, '5 раз'],
		[11, '11 раз'],
		[21, '21 раз'],
		[104, '104 раза'],
		[1.5, '1,5 раза']
	])('%d in Russian', (count, said) => expect(plural(count, { one: '# раз', few: '# раза', many: '# раз' })).toBe(said));

	it.each([
		[0, 'zero'],
		[1, 'one'],
		[2, 'two'],
		[3, 'few'],
		[10, 'few'],
		[11, 'many'],
		[99, 'many'],
		[100, 'other'],
		[103, 'few']
	])('%d in Arabic', (count, form) => {
		const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
		expect(inArabic.plural(count, forms)).toBe(form);
	});

	it('counts nothing in the singular in French alone', () => {
		expect(inFrench.plural(0, { one: '# épisode', other: '# épisodes' })).toBe('0 épisode');
		expect(inEnglish.plural(0, { one: '# episode', other: '# episodes' })).toBe('0 episodes');
	});
});

describe('numbers, days, lists and sizes', () => {
	it.each([
		['en', '12,345', '9 January 2022', 'a, b and c', '18.4 MB', '62%'],
		['es', '12.345', '9 de enero de 2022', 'a, b y c', '18,4 MB', '62 %'],
		['fr', '12 345', '9 janvier 2022', 'a, b et c', '18,4 Mo', '62 %'],
		['de', '12.345', '9. Januar 2022', 'a, b und c', '18,4 MB', '62 %'],
		['ru', '12 345', '9 января 2022 г.', 'a, b и c', '18,4 МБ', '62 %'],
		['ar', '12,345', '9 يناير 2022', 'a وb وc', '18.4 م.ب', '62%']
	] as const)('in %s', async (language, number, day, list, size, share) => {
		const { spoken } = await wordsIn(language);
		const plain = (said: string) => said.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
		expect(plain(spoken.number(12_345))).toBe(number);
		expect(plain(spoken.date('2022-01-09'))).toBe(day);
		expect(plain(spoken.list(['a', 'b', 'c'])).replaceAll('، ', ' ')).toBe(list);
		expect(plain(spoken.bytes(18_400_000)).replace('ميغابايت', 'م.ب')).toBe(size);
		expect(plain(spoken.percent(0.62))).toBe(share);
	});

	it('lists one and none', () => {
		expect(inRussian.list(['a'])).toBe('a');
		expect(inRussian.list([])).toBe('');
	});

	it.each(Object.keys(LANGUAGES) as Language[])('writes digits as the clocks do in %s', async (language) => {
		const { spoken } = await wordsIn(language);
		expect(spoken.number(7)).toBe('7');
		expect(spoken.number(1_234_567).replace(/\D/g, '')).toBe('1234567');
	});
});
