import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import { openMemory } from '#lib/player/place.ts';

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
		memory.keepPlace('talk', seconds(at), seconds(100));
		expect(memory.place('talk')).toBe(back);
	});

	it('is each episode\u2019s own', () => {
		const memory = openMemory(shelf());
		memory.keepPlace('one', seconds(20), seconds(100));
		expect([memory.place('one'), memory.place('two')]).toEqual([20, null]);
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
		memory.keepPlace('talk', seconds(20), seconds(100));
		memory.keepTuning({ speed: 2, volume: 1, muted: false });
		expect(memory.place('talk')).toBeNull();
		expect(memory.tuning().speed).toBe(1);
	}
});
