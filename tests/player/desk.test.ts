import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import { direct, openDesk, type Desk, type DeskEvent } from '#lib/player/desk.ts';
import type { PlayerEvent } from '#lib/player/state.ts';
import { wants } from '#lib/player/state.ts';

const EXTENTS = [
	{ duration: seconds(100), sources: 1 },
	{ duration: seconds(80), sources: 1 }
];
const of = (track: number, event: PlayerEvent): DeskEvent => ({ type: 'of', track, event });
const over = (track: number, at: number): DeskEvent => ({ type: 'over', track, at: seconds(at) });

function after(...events: readonly DeskEvent[]): { desk: Desk; said: string[] } {
	let desk = openDesk(2);
	let said: string[] = [];
	for (const event of events) {
		const next = direct(desk, event, EXTENTS);
		desk = next.desk;
		said = next.orders.map(
			({ track, order }) => `${track} ${order.do}${'to' in order ? ` ${order.to}` : 'at' in order ? ` ${order.at}` : ''}`
		);
	}
	return { desk, said };
}
const PLAYING = [of(0, { type: 'play' }), of(0, { type: 'loaded' }), of(0, { type: 'sounding' })];

describe('going over to another track', () => {
	it('in the middle of playing halts the one and plays the other', () => {
		expect(after(...PLAYING, over(1, 30)).said).toEqual(['0 pause', '1 load 30', '1 play']);
	});

	it('that is at hand already only seeks it', () => {
		const soon = { type: 'soon', track: 1, at: seconds(30) } as const;
		expect(after(...PLAYING, soon).said).toEqual(['1 load 30']);
		expect(after(...PLAYING, soon, soon).said).toEqual([]);
		expect(after(...PLAYING, soon, of(1, { type: 'loaded' }), over(1, 30)).said).toEqual(['0 pause', '1 seek 30', '1 play']);
	});

	it('paused stays paused, with the other at hand', () => {
		const { desk, said } = after(...PLAYING, of(0, { type: 'pause' }), over(1, 30));
		expect(said).toEqual(['1 load 30']);
		expect(wants(desk.tracks[1]!)).toBe(false);
	});

	it('before anything was played fetches nothing', () => {
		const { desk, said } = after(over(1, 30), of(1, { type: 'play' }));
		expect(said).toEqual(['1 load 30', '1 play']);
		expect(desk.on).toBe(1);
	});
});

it('a track that is not on cannot be started by somebody else', () => {
	const { desk, said } = after(...PLAYING, over(1, 30), of(0, { type: 'resumed' }));
	expect(said).toEqual(['0 pause']);
	expect(wants(desk.tracks[0]!)).toBe(false);
});

it('a track that is not on breaks in silence', () => {
	const soon = { type: 'soon', track: 1, at: seconds(30) } as const;
	const { desk } = after(...PLAYING, soon, of(1, { type: 'broke', cause: 'missing' }));
	expect([desk.tracks[0]!.is, desk.tracks[1]!.is]).toEqual(['playing', 'idle']);
});

const anyNews = fc.constantFrom<PlayerEvent>(
	{ type: 'loaded' },
	{ type: 'sounding' },
	{ type: 'starving' },
	{ type: 'finished' },
	{ type: 'halted' },
	{ type: 'resumed' },
	{ type: 'broke', cause: 'refused' },
	{ type: 'ticked', at: seconds(3), after: seconds(1) }
);
const anyWish = fc.constantFrom<PlayerEvent>({ type: 'play' }, { type: 'pause' }, { type: 'seek', to: seconds(9) });
const at = fc.nat(70).map(seconds);
const track = fc.nat(1);
const anyEvent: fc.Arbitrary<DeskEvent | { type: 'wish'; event: PlayerEvent }> = fc.oneof(
	fc.record({ type: fc.constant('of' as const), track, event: anyNews }),
	fc.record({ type: fc.constant('wish' as const), event: anyWish }),
	fc.record({ type: fc.constant('over' as const), track, at })
);

it('never wants two tracks at once, and goes over without losing the wish', () => {
	fc.assert(
		fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
			let desk = openDesk(2);
			for (const event of events) {
				if (event.type === 'over' && event.track === desk.on) continue;
				const wanted = wants(desk.tracks[desk.on]!);
				desk = direct(desk, event.type === 'wish' ? of(desk.on, event.event) : event, EXTENTS).desk;
				expect(wants(desk.tracks[1 - desk.on]!)).toBe(false);
				if (event.type === 'over') expect(wants(desk.tracks[desk.on]!)).toBe(wanted);
			}
		})
	);
});
