import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cookieFor, cookieIn, directionOf, LANGUAGES, languageFor, languageNamed, tagsOf, type Language } from '#lib/words/languages.ts';

const ALL = Object.keys(LANGUAGES) as Language[];

describe('the language somebody is answered in', () => {
	it.each<[cookie: string | null, accepted: string | null, language: Language]>([
		[null, null, 'en'],
		[null, '*', 'en'],
		[null, 'de', 'de'],
		[null, 'de-AT,de;q=0.9,en;q=0.8', 'de'],
		[null, 'pt-BR,pt;q=0.9,es;q=0.8,en;q=0.7', 'es'],
		[null, 'fr;q=0.3, ru;q=0.7', 'ru'],
		[null, 'en;q=0, fr;q=0.1', 'fr'],
		[null, 'zh-Hant, ja', 'en'],
		[null, 'AR-EG', 'ar'],
		[null, ';;,=,q', 'en'],
		['parley-language=ru', 'de', 'ru'],
		['a=b; parley-language=ar; c=d', 'de', 'ar'],
		['parley-language=xx', 'de', 'de'],
		['not-parley-language=ru', 'de', 'de'],
		['parley-language=constructor', 'fr', 'fr']
	])('%j and %j: %s', (cookie, accepted, language) => expect(languageFor(cookie, accepted)).toBe(language));

	it('is always one of ours, whatever is asked', () => {
		fc.assert(fc.property(fc.string(), fc.string(), (cookie, accepted) => ALL.includes(languageFor(cookie, accepted))));
	});

	it('is the one that was kept', () => {
		for (const language of ALL) {
			const kept = cookieFor(language)
				.split(';')
				.find((part) => part.includes('parley'))!;
			expect(languageNamed(cookieIn(`a=1; ${kept}`))).toBe(language);
		}
	});
});

it('sorts what is accepted by its weight, and as written where that is equal', () => {
	expect(tagsOf('a;q=0.5, b, c;q=0.5,d;q=1')).toEqual(['b', 'd', 'a', 'c']);
});

it.each([
	['ar', 'rtl'],
	['he-IL', 'rtl'],
	['FA', 'rtl'],
	['en', 'ltr'],
	['arn', 'ltr']
])('%s is written %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));
