import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arranged, arrangementCookie, arrangementIn, AS_IT_COMES, ORDERS, voiceKey, voicesOn, type Progress } from '#lib/core/arranging.ts';
import type { EpisodeId } from '#lib/core/episode.ts';
import type { Heading } from '#lib/core/manuscript.ts';

type Shelved = Pick<Heading, 'id' | 'title' | 'date' | 'speakers'>;

const one = (title: string, ...names: string[]): Shelved => ({
	...{ id: title.toLowerCase() as EpisodeId, title, date: null },
	speakers: names.map((name) => ({ name })) as unknown as Heading['speakers']
});
const SHELF = [one('\u00c9tude', 'Ada'), one('beta', 'Ben', 'ADA'), one('\u201cAlpha\u201d', 'Zo\u00eb'), one('10 days')];
const titles = (shelf: readonly Shelved[]) => shelf.map(({ title }) => title);
const heard: Record<string, Progress> = { beta: { is: 'played' }, '10 days': { is: 'begun', share: 0.4 } };
const progress = ({ title }: Shelved): Progress => heard[title] ?? { is: 'new' };

describe('a shelf', () => {
	it.each([
		['date', null, ['\u00c9tude', 'beta', '\u201cAlpha\u201d', '10 days']],
		['title', null, ['10 days', '\u201cAlpha\u201d', 'beta', '\u00c9tude']],
		['unfinished', null, ['10 days', '\u00c9tude', '\u201cAlpha\u201d', 'beta']],
		['date', 'ada', ['\u00c9tude', 'beta']],
		['title', 'zoe', ['\u201cAlpha\u201d']],
		['title', 'nobody', []]
	] as const)('by %s, of %s', (order, speaker, expected) => {
		expect(titles(arranged(SHELF, { order, speaker }, progress))).toEqual(expected);
	});

	it('knows everybody on it, once each', () => {
		expect(voicesOn(SHELF).map(({ key, episodes }) => [key, episodes])).toEqual([
			['ada', 2],
			['ben', 1],
			['zoe', 1]
		]);
		expect(voicesOn([one('a', 'Ada', 'ADA')])[0]?.episodes).toBe(1);
	});

	it('asks each of a thousand episodes once how far it was heard, and reads each title and name once', () => {
		let [asked, titled, named] = [0, 0, 0];
		const counting = Array.from({ length: 1000 }, (_, i) => ({
			...one(`e${(i * 7919) % 1000}`),
			get title() {
				titled++;
				return `e${(i * 7919) % 1000}`;
			},
			speakers: [
				{
					get name() {
						named++;
						return `n${i % 50}`;
					}
				}
			] as unknown as Heading['speakers']
		}));
		arranged(counting, { order: 'unfinished', speaker: 'n7' }, () => (asked++, { is: 'new' }));
		expect([asked, titled, named]).toEqual([20, 0, 1000]);
		arranged(counting, { order: 'title', speaker: null }, () => (asked++, { is: 'new' }));
		expect([asked, titled]).toEqual([20, 1000]);
		named = 0;
		expect(voicesOn(counting).length).toBe(50);
		expect(named).toBe(1000);
	});
});

describe('laws', () => {
	const shelves = fc.array(
		fc.tuple(fc.string({ maxLength: 3 }), fc.subarray(['Ada', 'Ben', 'ben'])).map(([title, names]) => one(title, ...names))
	);

	it('an order shows all of them, each once; a voice those it is in', () => {
		fc.assert(
			fc.property(shelves, fc.constantFrom(...ORDERS), (shelf, order) => {
				expect(new Set(arranged(shelf, { order, speaker: null }, progress))).toEqual(new Set(shelf));
				for (const { key, episodes } of voicesOn(shelf)) expect(arranged(shelf, { order, speaker: key }, progress).length).toBe(episodes);
			})
		);
	});

	it('an arrangement comes back from its cookie, between any others', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ORDERS), fc.option(fc.string({ minLength: 1 }).map(voiceKey).filter(Boolean)), (order, speaker) => {
				const [cookie = ''] = arrangementCookie({ order, speaker }, '/').split(';');
				expect(arrangementIn(`a=1; ${cookie}; b=2`)).toEqual({ order, speaker });
			})
		);
	});

	it.each(['', 'parley-shelf=', 'parley-shelf=sideways:x', 'other=title:', 'xparley-shelf=title:'])(
		'is as it comes where the cookie is %j',
		(cookie) => {
			expect(arrangementIn(cookie)).toEqual(AS_IT_COMES);
		}
	);

	it('forgets a speaker that no hand can have meant', () =>
		expect(arrangementIn('parley-shelf=title:%E0%A4')).toEqual({ order: 'title', speaker: null }));
});
