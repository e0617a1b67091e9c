import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seconds, START } from '#lib/core/time.ts';
import { step } from '#lib/player/machine.ts';
import type { Cause } from '#lib/player/sound.ts';
import { initial, isWaiting, wants, type Extent, type Order, type PlayerEvent, type PlayerState } from '#lib/player/state.ts';

const EXTENT: Extent = { duration: seconds(100), sources: 2 };
const fresh = { source: 0, tries: 0 };
const at = seconds(30);
const idle: PlayerState = { is: 'idle', at };
const loading: PlayerState = { is: 'loading', at, attempt: fresh, thenPlay: true, still: START };
const preparing: PlayerState = { ...loading, thenPlay: false };
const playing: PlayerState = { is: 'playing', at, attempt: fresh, sounding: true, still: START };
const waiting: PlayerState = { ...playing, sounding: false };
const paused: PlayerState = { is: 'paused', at, attempt: fresh };
const ended: PlayerState = { is: 'ended', at: EXTENT.duration, attempt: fresh };
const backingOff: PlayerState = { is: 'backing-off', at, attempt: { source: 0, tries: 2 }, wait: seconds(1), still: START };
const failed: PlayerState = { is: 'failed', at, failure: { is: 'missing' } };

const run = (state: PlayerState, ...events: readonly PlayerEvent[]): { state: PlayerState; orders: Order[] } =>
	events.reduce<{ state: PlayerState; orders: Order[] }>(
		(so, event) => {
			const next = step(so.state, event, EXTENT);
			return { state: next.state, orders: [...so.orders, ...next.orders] };
		},
		{ state, orders: [] }
	);

const play: PlayerEvent = { type: 'play' };
const pause: PlayerEvent = { type: 'pause' };
const seek = (to: number): PlayerEvent => ({ type: 'seek', to: seconds(to) });
const tick = (to: number, after: number): PlayerEvent => ({ type: 'ticked', at: seconds(to), after: seconds(after) });
const broke = (cause: Cause): PlayerEvent => ({ type: 'broke', cause });
const unmoved = (time: number): PlayerEvent[] => Array.from({ length: time * 2 }, () => tick(at, 0.5));

const LOAD_AND_PLAY = ['load', 'play'];

describe('what each state makes of each wish', () => {
	it.each<[string, PlayerState, PlayerEvent, PlayerState, readonly string[]]>([
		['idle plays by loading first', idle, play, loading, LOAD_AND_PLAY],
		['idle may be made ready', idle, { type: 'prepare' }, preparing, ['load']],
		['a second play while loading orders nothing', loading, play, loading, []],
		['a play while it is made ready begins when it can', preparing, play, loading, ['play']],
		['a pause while loading is remembered', loading, pause, preparing, ['pause']],
		['paused plays on', paused, play, waiting, ['play']],
		['playing twice is playing once', playing, play, playing, []],
		['playing pauses', playing, pause, paused, ['pause']],
		['pausing twice is pausing once', paused, pause, paused, []],
		['the end plays from the start', ended, play, { ...waiting, at: START }, ['seek', 'play']],
		['a pause while waiting to try again gives up quietly', backingOff, pause, idle, []],
		['a failure is tried again from where it was', failed, { type: 'retry' }, loading, LOAD_AND_PLAY],
		['play on a failure tries again too', failed, play, loading, LOAD_AND_PLAY],
		['there is nothing to retry in what plays', playing, { type: 'retry' }, playing, []],
		['a seek before anything is there is remembered', idle, seek(40), { ...idle, at: seconds(40) }, []],
		['a seek while loading is passed on', loading, seek(40), { ...loading, at: seconds(40) }, ['seek']],
		['a seek while playing plays on', playing, seek(40), { ...playing, at: seconds(40) }, ['seek']],
		['a seek past the end stops at it', paused, seek(400), { ...paused, at: EXTENT.duration }, ['seek']],
		['a seek before the start stops at it', paused, seek(-4), { ...paused, at: START }, ['seek']],
		['a seek from the end rests there', ended, seek(40), { ...paused, at: seconds(40) }, ['seek']],
		['a seek in a failure is where a retry begins', failed, seek(40), { ...failed, at: seconds(40) }, []]
	])('%s', (_name, state, event, expected, orders) => {
		const next = step(state, event, EXTENT);
		expect(next.state).toEqual(expected);
		expect(next.orders.map((order) => order.do)).toEqual(orders);
	});
});

describe('what the sound says', () => {
	it.each<[string, PlayerState, PlayerEvent, PlayerState]>([
		['loaded and wanted', loading, { type: 'loaded' }, waiting],
		['loaded and not wanted', preparing, { type: 'loaded' }, paused],
		['sound comes', waiting, { type: 'sounding' }, playing],
		['sound stops coming', playing, { type: 'starving' }, waiting],
		['bytes come while nothing is heard', { ...waiting, still: seconds(3) }, { type: 'arriving', until: at }, waiting],
		['a headset pauses it', playing, { type: 'halted' }, paused],
		['a headset plays it', paused, { type: 'resumed' }, waiting],
		['it ends', playing, { type: 'finished' }, ended],
		['it moves', playing, tick(31, 1), { ...playing, at: seconds(31) }],
		[
			'moving wipes out earlier tries',
			{ ...waiting, attempt: { source: 1, tries: 2 } },
			tick(31, 1),
			{ ...playing, at: seconds(31), attempt: { source: 1, tries: 0 } }
		],
		['a page that slept is no dead connection', playing, tick(30, 3600), { ...waiting, still: seconds(2) }],
		['a hiccup is not shown', playing, tick(30, 0.5), { ...playing, still: seconds(0.5) }],
		['a longer one is', playing, tick(30, 0.7), { ...waiting, still: seconds(0.7) }],
		['a rounded seek is no movement', waiting, tick(30.01, 1), { ...waiting, still: seconds(1) }],
		['nobody waits for what breaks in a pause', paused, broke('refused'), idle],
		['nor for what breaks while it is made ready', preparing, broke('missing'), idle],
		['a broken end begins at the start', ended, broke('refused'), initial()],
		['the browser wants a click', waiting, { type: 'blocked' }, { is: 'failed', at, failure: { is: 'blocked' } }]
	])('%s', (_name, state, event, expected) => expect(step(state, event, EXTENT).state).toEqual(expected));
});

describe('a lost sound', () => {
	it('is fetched again after four seconds without movement, where it was', () => {
		expect(run(playing, ...unmoved(3.5)).orders).toEqual([]);
		const { state, orders } = run(playing, ...unmoved(4));
		expect(state).toEqual({ ...loading, attempt: { source: 0, tries: 1 } });
		expect(orders).toEqual([{ do: 'load', source: 0, at }, { do: 'play' }]);
	});

	it('that never comes back is a stall, said after some twenty seconds', () => {
		const { state, orders } = run(playing, ...unmoved(20));
		expect(state).toEqual({ is: 'failed', at, failure: { is: 'stalled' } });
		expect(orders.filter((order) => order.do === 'load')).toHaveLength(2);
	});

	it('is not given up while bytes still come', () => {
		const slow = Array.from({ length: 60 }, () => [tick(at, 0.5), { type: 'arriving', until: at } as const]).flat();
		expect(run(loading, ...slow).state).toEqual(loading);
	});

	it('waits longer before each try of a server that refuses, then says so', () => {
		let state: PlayerState = loading;
		const waits: number[] = [];
		for (let rounds = 0; state.is !== 'failed' && rounds < 100; rounds++) {
			if (state.is === 'backing-off') waits.push(state.wait);
			state = state.is === 'loading' ? step(state, broke('refused'), EXTENT).state : run(state, ...unmoved(4)).state;
		}
		expect(waits).toEqual([1, 2, 4]);
		expect(state).toEqual({ is: 'failed', at, failure: { is: 'refused' } });
	});

	it('turns to the next source when one is missing or cannot be read, and fails with the last', () => {
		const second = step(playing, broke('undecodable'), EXTENT);
		expect(second.orders).toEqual([{ do: 'load', source: 1, at }, { do: 'play' }]);
		expect(step(second.state, broke('missing'), EXTENT).state).toEqual({ is: 'failed', at, failure: { is: 'missing' } });
	});

	it('looks once more at what cannot be read, since a server may have come back meanwhile', () => {
		const causes = Array.from({ length: 4 }, () => broke('undecodable'));
		expect(run(loading, ...causes.slice(0, 3)).state.is).toBe('loading');
		expect(run(loading, ...causes).state).toEqual({ is: 'failed', at, failure: { is: 'undecodable' } });
	});
});

const cause = fc.constantFrom<Cause>('missing', 'refused', 'stalled', 'undecodable');
const anyTime = fc.double({ min: -10, max: 200, noNaN: true });
const news = [
	'play',
	'pause',
	'retry',
	'prepare',
	'loaded',
	'sounding',
	'starving',
	'sought',
	'halted',
	'resumed',
	'finished',
	'blocked'
] as const;
const anyEvent: fc.Arbitrary<PlayerEvent> = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...news).map((type): PlayerEvent => ({ type })) },
	anyTime.map(seek),
	anyTime.map((until): PlayerEvent => ({ type: 'arriving', until: seconds(until) })),
	fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true })).map(([to, after]) => tick(to, after)),
	cause.map(broke)
);

describe('laws', () => {
	it('stands within the track, waits only when sound is wanted, and orders no seek that leads out', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
				const { state, orders } = run(initial(), ...events);
				expect(state.at).toBeGreaterThanOrEqual(0);
				expect(state.at).toBeLessThanOrEqual(100);
				if (isWaiting(state)) expect(wants(state)).toBe(true);
				for (const order of orders) if (order.do === 'seek') expect(order.to >= 0 && order.to <= 100).toBe(true);
			})
		);
	});

	it('plays nothing that it has not loaded', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
				const kinds = run(initial(), ...events).orders.map((order) => order.do);
				expect(kinds.slice(0, kinds.indexOf('load') + 1)).not.toContain('play');
				if (!kinds.includes('load')) expect(kinds).not.toContain('play');
			})
		);
	});

	it('wants sound after play and none after pause, whatever came before', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
				const { state } = run(initial(), ...events);
				expect(wants(step(state, play, EXTENT).state)).toBe(true);
				expect(wants(step(state, pause, EXTENT).state)).toBe(false);
			})
		);
	});

	it('never waits for ever: with a dead connection it says so within a minute', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
				const { state } = run(initial(), ...events, play);
				const dead = Array.from({ length: 120 }, () => tick(state.at, 0.5));
				expect(run(state, ...dead).state.is).toBe('failed');
			})
		);
	});
});
