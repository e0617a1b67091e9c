import { describe, expect, it, vi } from 'vitest';
import { artworkOf, positionState, remoteActions } from '#lib/ui/remote.ts';

const player = () => ({ play: vi.fn(), pause: vi.fn() });
const steering = () => ({ by: vi.fn(), turn: vi.fn(), seek: vi.fn() });

describe("the system's controls", () => {
	it.each([
		['seekbackward', {}, 'by', -10],
		['seekbackward', { seekOffset: 30 }, 'by', -30],
		['seekforward', {}, 'by', 10],
		['seekto', { seekTime: 83.5 }, 'seek', 83.5],
		['seekto', { seekTime: 0 }, 'seek', 0],
		['previoustrack', {}, 'turn', -1],
		['nexttrack', {}, 'turn', 1]
	] as const)('%s with %j goes %s %d', (action, details, way, how) => {
		const ways = steering();
		remoteActions(player(), ways)[action]!({ action, ...details });
		expect(ways[way]).toHaveBeenCalledExactlyOnceWith(how);
	});

	it.each([
		['play', 'play'],
		['pause', 'pause'],
		['stop', 'pause']
	] as const)('%s is %s', (action, deed) => {
		const ours = player();
		remoteActions(ours, steering())[action]!({ action });
		expect(ours[deed]).toHaveBeenCalledOnce();
	});

	it('go nowhere for a seek to no time', () => {
		const ways = steering();
		remoteActions(player(), ways).seekto!({ action: 'seekto' });
		expect(ways.seek).not.toHaveBeenCalled();
	});
});

it.each([
	[
		{ duration: 100, position: 20, speed: 1.5 },
		{ duration: 100, position: 20, playbackRate: 1.5 }
	],
	[
		{ duration: 100, position: 100.02, speed: 1 },
		{ duration: 100, position: 100, playbackRate: 1 }
	],
	[
		{ duration: 100, position: -0.1, speed: 1 },
		{ duration: 100, position: 0, playbackRate: 1 }
	],
	[{ duration: 0, position: 0, speed: 1 }, null],
	[{ duration: NaN, position: 0, speed: 1 }, null],
	[{ duration: Infinity, position: 0, speed: 1 }, null],
	[{ duration: 10, position: NaN, speed: 1 }, null],
	[{ duration: 10, position: 1, speed: 0 }, null]
])('the place of %j is %j', (at, expected) => expect(positionState(at)).toEqual(expected));

it.each([
	['https://example.org/episodes/a', 'https://example.org/artwork.png'],
	['https://example.org/talks/episodes/a', 'https://example.org/talks/artwork.png']
])('the pictures of %s', (at, shared) => expect(artworkOf(at).map(({ src }) => src)).toEqual([`${at}/share.png`, shared]));
