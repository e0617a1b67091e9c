import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import { isQueued, MOST_QUEUED, moved, nextAfter, playedNext, queueFrom, without, type Queue } from '#lib/core/queue.ts';

const queueOf = (...ids: string[]): Queue => ids.map((id) => ({ id: id as EpisodeId, title: id.toUpperCase() }));
const ids = (queue: Queue): string => queue.map(({ id }) => id).join('');
const id = (name: string) => name as EpisodeId;
const queues = fc.uniqueArray(fc.constantFrom(...Array.from('abcdefgh')), { maxLength: 8 }).map((all) => queueOf(...all));
const anyId = fc.constantFrom(...Array.from('abcdefgh')).map(id);

describe('the queue', () => {
	it.each([
		['to the front', ids(playedNext(queueOf('a', 'b'), queueOf('c')[0]!)), 'cab'],
		['to the front from behind', ids(playedNext(queueOf('a', 'b', 'c'), queueOf('c')[0]!)), 'cab'],
		['one up', ids(moved(queueOf('a', 'b', 'c'), id('c'), -1)), 'acb'],
		['one down', ids(moved(queueOf('a', 'b', 'c'), id('a'), 1)), 'bac'],
		['no higher than the top', ids(moved(queueOf('a', 'b'), id('a'), -1)), 'ab'],
		['no lower than the end', ids(moved(queueOf('a', 'b'), id('b'), 5)), 'ab'],
		['nothing that is not there', ids(moved(queueOf('a', 'b'), id('x'), 1)), 'ab']
	])('moves %s', (_name, found, expected) => expect(found).toBe(expected));

	it('goes on with the first that is another', () => {
		expect(nextAfter(queueOf('a', 'b'), id('a'))?.id).toBe('b');
		expect(nextAfter(queueOf('b', 'a'), id('a'))?.id).toBe('b');
		expect(nextAfter(queueOf('a'), id('a'))).toBeNull();
	});

	it.each<[string, unknown, string]>([
		['nothing', null, ''],
		['another kind', { id: 'a' }, ''],
		['what was written', [{ id: 'a', title: 'A' }], 'a'],
		['a hand\u2019s work', [1, null, 'a', { id: 'a' }, { id: '../x', title: 'X' }, { id: 'b', title: 'B' }], 'b'],
		[
			'one twice',
			[
				{ id: 'a', title: 'A' },
				{ id: 'b', title: 'B' },
				{ id: 'a', title: 'A' }
			],
			'ab'
		]
	])('is read back where the storage holds %s', (_name, found, expected) => expect(ids(queueFrom(found))).toBe(expected));

	it('stays small', () => {
		const many = Array.from({ length: 500 }, (_, i) => ({ id: id(`e${i}`), title: 'x' }));
		expect([queueFrom(many).length, playedNext(queueFrom(many), { id: id('new'), title: 'y' }).length]).toEqual([MOST_QUEUED, MOST_QUEUED]);
	});
});

describe('laws', () => {
	it('to move changes the place of one, and nobody else\u2019s order', () => {
		fc.assert(
			fc.property(queues, anyId, fc.integer({ min: -9, max: 9 }), (queue, one, by) => {
				const after = moved(queue, one, by);
				expect(without(after, one)).toEqual(without(queue, one));
				expect(after.length).toBe(queue.length);
				const from = queue.findIndex((of) => of.id === one);
				if (from >= 0) expect(after.findIndex((of) => of.id === one)).toBe(Math.min(Math.max(from + by, 0), queue.length - 1));
			})
		);
	});

	it('what is played next is first, and once; what is taken out is nowhere', () => {
		fc.assert(
			fc.property(queues, anyId, (queue, one) => {
				const after = playedNext(queue, { id: one, title: 'x' });
				expect([after[0]?.id, after.filter((of) => of.id === one).length]).toEqual([one, 1]);
				expect([isQueued(without(queue, one), one), queueFrom(queue)]).toEqual([false, queue]);
			})
		);
	});
});
