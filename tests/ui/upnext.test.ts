import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EpisodeId } from '#lib/core/episode.ts';
import type { Queued } from '#lib/core/queue.ts';
import { queue } from '#lib/ui/queue.svelte.ts';
import type { Stage } from '#lib/ui/stage.svelte.ts';
import { UpNext } from '#lib/ui/upnext.svelte.ts';

const one = (id: string): Queued => ({ id: id as EpisodeId, title: id });

function listening(...queued: string[]) {
	queue.empty();
	for (const id of queued.toReversed()) queue.add(one(id));
	const begun: string[] = [];
	const coming = new UpNext({ heading: { id: 'here' } } as unknown as Stage, ({ id }) => begun.push(id));
	return { coming, begun };
}
const ids = () => queue.list.map(({ id }) => id);

describe('when an episode has come to its end', () => {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('the next begins after a moment, and both have left the queue', () => {
		const { coming, begun } = listening('here', 'there', 'elsewhere');
		coming.saw(true, false, false);
		coming.saw(false, true, false);
		expect([coming.next?.id, coming.left]).toEqual(['there', 8]);
		vi.advanceTimersByTime(7900);
		expect([coming.left, begun]).toEqual([1, []]);
		vi.advanceTimersByTime(200);
		expect([begun, coming.next, ids()]).toEqual([['there'], null, ['elsewhere']]);
	});

	it('it begins at once where that is wished, and only once', () => {
		const { coming, begun } = listening('there');
		coming.saw(true, false, false);
		coming.saw(false, true, false);
		coming.go();
		vi.advanceTimersByTime(20_000);
		expect(begun).toEqual(['there']);
	});

	it.each<[string, (coming: UpNext) => void]>([
		['somebody says no', (coming) => coming.cancel()],
		['it is played again', (coming) => coming.saw(true, false, false)],
		['somebody goes back in it', (coming) => coming.saw(false, false, false)],
		['the page goes', (coming) => coming.end()]
	])('nothing begins where %s, and the queue stays as it is', (_name, change) => {
		const { coming, begun } = listening('there');
		coming.saw(true, false, false);
		coming.saw(false, true, false);
		vi.advanceTimersByTime(3000);
		change(coming);
		vi.advanceTimersByTime(20_000);
		expect([begun, coming.next, ids()]).toEqual([[], null, ['there']]);
	});

	it.each<[string, [playing: boolean, over: boolean, sleepy: boolean][]]>([
		[
			'paused and then taken to the end',
			[
				[true, false, false],
				[false, false, false],
				[false, true, false]
			]
		],
		['opened at its end', [[false, true, false]]],
		[
			'listened to with a sleep timer, which has ended it',
			[
				[true, false, true],
				[false, true, false]
			]
		],
		[
			'listened to with a sleep timer',
			[
				[true, false, true],
				[false, true, true]
			]
		]
	])('nothing is offered of one that was %s', (_name, seen) => {
		const { coming } = listening('there');
		for (const of of seen) coming.saw(...of);
		expect([coming.next, ids()]).toEqual([null, ['there']]);
	});

	it('nothing is offered where nothing else is queued', () => {
		const { coming } = listening('here');
		coming.saw(true, false, false);
		coming.saw(false, true, false);
		expect([coming.next, ids()]).toEqual([null, []]);
	});
});
