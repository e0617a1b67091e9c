import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import { eventsBetween, ordersOf, readyState, UNKNOWN, wished, type Media } from '../../src/embed/media.ts';
import { Promises } from '../../src/embed/promises.ts';

const HERE: Media = { ...UNKNOWN, duration: 100 };
const PLAYS: Media = { ...HERE, paused: false, sounding: true };
const fault = (cause: string) => ({ code: -1, msg: 'No sound.', cause }) as const;

describe('events between two states', () => {
	it.each<[what: string, before: Media, after: Media, events: string]>([
		['nothing', HERE, HERE, ''],
		['what is not known stays not known', UNKNOWN, { ...UNKNOWN }, ''],
		['a play that has to wait', HERE, { ...HERE, paused: false }, 'play waiting'],
		['a play that is heard at once', HERE, PLAYS, 'play playing'],
		['the first sound', { ...HERE, paused: false }, PLAYS, 'playing'],
		['no more sound has come', PLAYS, { ...PLAYS, sounding: false }, 'waiting'],
		['a pause', PLAYS, HERE, 'pause'],
		['the end', PLAYS, { ...HERE, ended: true, currentTime: 100 }, 'timeupdate pause ended'],
		['a jump', HERE, { ...HERE, jumps: 1, currentTime: 5 }, 'seeking timeupdate seeked'],
		['a jump to where it is', HERE, { ...HERE, jumps: 1 }, 'seeking timeupdate seeked'],
		['a play after the end', { ...HERE, ended: true }, { ...PLAYS, jumps: 1, sounding: false }, 'seeking timeupdate seeked play waiting'],
		['more sound', HERE, { ...HERE, arrived: 9 }, 'progress'],
		['muted, and louder', HERE, { ...HERE, muted: true, volume: 0.5 }, 'volumechange'],
		['faster', HERE, { ...HERE, playbackRate: 2 }, 'ratechange'],
		['one speaker alone', HERE, { ...HERE, duration: 40 }, 'durationchange'],
		['somebody else speaks', HERE, { ...HERE, paragraph: 'p2', speaker: 'b' }, 'paragraphchange speakerchange'],
		['it breaks', PLAYS, { ...HERE, fault: fault('missing') }, 'error pause'],
		['it is still broken', { ...HERE, fault: fault('missing') }, { ...HERE, fault: fault('missing') }, ''],
		['the browser waits for a press', { ...HERE, paused: false }, { ...HERE, fault: fault('blocked') }, 'pause']
	])('%s', (_what, before, after, events) => {
		expect(eventsBetween(before, after).join(' ')).toBe(events);
	});
});

it('keeps what is wished before there is a player, and hands it on in an order in which nothing undoes the other', () => {
	const wishes = (
		[
			{ do: 'mute', on: true },
			{ do: 'volume', to: 0.3 },
			{ do: 'rate', to: 2 },
			{ do: 'play' },
			{ do: 'seek', to: seconds(12) },
			{ do: 'speaker', to: null }
		] as const
	).reduce(wished, UNKNOWN);
	expect(ordersOf(wishes)).toEqual([
		{ do: 'volume', to: 0.3 },
		{ do: 'mute', on: true },
		{ do: 'rate', to: 2 },
		{ do: 'seek', to: 12 },
		{ do: 'play' }
	]);
	expect(ordersOf(wished(wished(wishes, { do: 'pause' }), { do: 'paragraph', to: 'p8' }))).not.toContainEqual({ do: 'play' });
});

it.each<[number, Media]>([
	[0, UNKNOWN],
	[4, HERE],
	[4, PLAYS],
	[2, { ...PLAYS, sounding: false }]
])('is in state %i', (state, media) => expect(readyState(media)).toBe(state));

describe('play()', () => {
	const answer = async (...states: Media[]): Promise<string> => {
		const promises = new Promises();
		const said = promises.make().then(
			() => 'kept',
			(reason: unknown) => (reason as DOMException).name
		);
		for (const state of states) promises.settle(state);
		return Promise.race([said, new Promise<string>((later) => setTimeout(() => later('waits'), 5))]);
	};
	const waits = { ...PLAYS, sounding: false };

	it.each<[string, Media[]]>([
		['waits', [waits]],
		['kept', [waits, PLAYS, HERE]],
		['AbortError', [waits, HERE]],
		['NotAllowedError', [waits, { ...HERE, fault: fault('blocked') }]],
		['NotSupportedError', [{ ...HERE, fault: fault('missing') }]]
	])('is answered: %s', async (name, states) => {
		expect(await answer(...states)).toBe(name);
	});
});
