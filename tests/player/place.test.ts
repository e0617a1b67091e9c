import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import { openMemory, openProgress } from '#lib/player/place.ts';

function shelf(start: Record<string, string> = {}) {
	const kept = new Map(Object.entries(start));
	return {
		kept,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
}

describe('the place', () => {
	it.each([
		[0, null],
		[4.9, null],
		[5, 5],
		[83.26, 83.3],
		[94.9, 94.9],
		[95.1, null],
		[100, null]
	])('at %d of 100 seconds is %s on coming back', (at, back) => {
		const memory = openMemory(shelf({ 'parley:place:talk': '50' }));
		memory.keepPlace('talk', { track: 0, at: seconds(at) }, seconds(100));
		expect(memory.place('talk')?.at ?? null).toBe(back);
	});

	it('is each episode\u2019s own', () => {
		const memory = openMemory(shelf());
		memory.keepPlace('one', { track: 0, at: seconds(20) }, seconds(100));
		expect([memory.place('one'), memory.place('two')]).toEqual([{ track: 0, at: 20 }, null]);
	});

	it('is on the track that was heard', () => {
		const memory = openMemory(shelf());
		memory.keepPlace('one', { track: 1, at: seconds(20) }, seconds(100));
		expect(memory.place('one')).toEqual({ track: 1, at: 20 });
	});

	it.each(['"20"', '[]', '[20]', '[20,-1]', '-3', '{"at":20}'])('is none where the storage holds %s', (text) => {
		expect(openMemory(shelf({ 'parley:place:one': text })).place('one')).toBeNull();
	});
});

describe('how far an episode was heard', () => {
	const heading = { id: 'talk', duration: 100, other: { duration: 50 } } as unknown as Heading;
	const after = (...places: (readonly [track: number, at: number])[]) => {
		const kept = shelf();
		for (const [track, at] of places) openMemory(kept).keepPlace('talk', { track, at: seconds(at) }, seconds(track === 0 ? 100 : 50));
		return openProgress(kept)(heading);
	};

	it.each([
		['not at all', [], { is: 'new' }],
		['hardly', [[0, 2]], { is: 'new' }],
		['a part', [[0, 40]], { is: 'begun', share: 0.4 }],
		['a part of the other track', [[1, 40]], { is: 'begun', share: 0.8 }],
		[
			'to the end',
			[
				[0, 40],
				[0, 98]
			],
			{ is: 'played' }
		],
		[
			'to the end, and begun again',
			[
				[0, 98],
				[0, 20]
			],
			{ is: 'begun', share: 0.2 }
		],
		[
			'to the end, and from the top again',
			[
				[0, 98],
				[0, 20],
				[0, 1]
			],
			{ is: 'played' }
		]
	] as const)('%s', (_name, places, expected) => expect(after(...places)).toEqual(expected));

	it.each(['parley:played:talk', 'parley:place:talk'])('is nothing where %s holds anything else', (key) => {
		expect(openProgress(shelf({ [key]: '"yes"' }))(heading)).toEqual({ is: 'new' });
	});
});

describe('speed and volume', () => {
	it('come back as they were', () => {
		const kept = shelf();
		openMemory(kept).keepTuning({ speed: 1.7, volume: 0.4, muted: true });
		expect(openMemory(kept).tuning()).toEqual({ speed: 1.7, volume: 0.4, muted: true });
	});

	it.each([
		['nothing', '', { speed: 1, volume: 1, muted: false }],
		['no JSON', '{', { speed: 1, volume: 1, muted: false }],
		['null', 'null', { speed: 1, volume: 1, muted: false }],
		['beyond what there is', '{"speed":99,"volume":-1}', { speed: 3.5, volume: 0, muted: false }],
		['of another kind', '{"speed":"fast","volume":null,"muted":"yes"}', { speed: 1, volume: 1, muted: false }]
	])('are sound when the storage holds %s', (_what, text, tuning) => {
		expect(openMemory(shelf(text ? { 'parley:tuning': text } : {})).tuning()).toEqual(tuning);
	});
});

describe('nudges', () => {
	const kept = shelf();
	openMemory(kept).keepNudges('talk', 'v1', new Map([['p2', -50]]));

	it('come back for the very same times', () => expect([...openMemory(kept).nudges('talk', 'v1')]).toEqual([['p2', -50]]));
	it('are forgotten for others', () => expect(openMemory(kept).nudges('talk', 'v2').size).toBe(0));
	it('are none where none are left', () => {
		openMemory(kept).keepNudges('talk', 'v1', new Map());
		expect(kept.kept.has('parley:nudges:talk')).toBe(false);
	});
	it.each(['{', '7', '{"version":"v1","nudges":{"p1":"x"}}'])('are none where the storage holds %s', (text) => {
		expect(openMemory(shelf({ 'parley:nudges:talk': text })).nudges('talk', 'v1').size).toBe(0);
	});
});

it('remembers which way of hearing was chosen, and forgets the usual one', () => {
	const kept = shelf();
	openMemory(kept).keepChoice('talk', 'filled');
	expect([openMemory(kept).choice('talk'), openMemory(kept).choice('other')]).toEqual(['filled', null]);
	openMemory(kept).keepChoice('talk', null);
	expect(openMemory(kept).choice('talk')).toBeNull();
});

it('remembers that single keys are off', () => {
	const kept = shelf();
	expect(openMemory(kept).singleKeys()).toBe(true);
	openMemory(kept).keepSingleKeys(false);
	expect(openMemory(kept).singleKeys()).toBe(false);
});

it('does without a storage, and with one that throws', () => {
	const refuse = (): never => {
		throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
	};
	for (const memory of [openMemory(null), openMemory({ getItem: refuse, setItem: refuse, removeItem: refuse })]) {
		memory.keepPlace('talk', { track: 0, at: seconds(20) }, seconds(100));
		memory.keepTuning({ speed: 2, volume: 1, muted: false });
		expect(memory.place('talk')).toBeNull();
		expect(memory.tuning().speed).toBe(1);
	}
});
