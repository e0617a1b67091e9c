/** Several tracks of which one is heard: a machine for each, and going over from one to another, as one pure function. */
import type { Seconds } from '#lib/core/time.ts';
import { step } from './machine.ts';
import { initial, wants, type Extent, type Order, type PlayerEvent, type PlayerState } from './state.ts';

export interface Desk {
	/** The one that is heard, or would be. */
	readonly on: number;
	readonly tracks: readonly PlayerState[];
}

export type DeskEvent =
	/** Something was wished of a track, or a track has told something. */
	| { readonly type: 'of'; readonly track: number; readonly event: PlayerEvent }
	/** The listener goes over to this track, and what was playing plays on. */
	| { readonly type: 'over'; readonly track: number; readonly at: Seconds }
	/** The listener will go over soon: have it at hand. */
	| { readonly type: 'soon'; readonly track: number; readonly at: Seconds };

export interface DeskOrder {
	readonly track: number;
	readonly order: Order;
}

export interface DeskStep {
	readonly desk: Desk;
	readonly orders: readonly DeskOrder[];
}

export const openDesk = (tracks: number): Desk => ({ on: 0, tracks: Array.from({ length: tracks }, () => initial()) });

export function direct(desk: Desk, event: DeskEvent, extents: readonly Extent[]): DeskStep {
	const { track } = event;
	switch (event.type) {
		case 'of':
			return tell(desk, track, [allowed(desk, track, event.event)], extents);
		case 'over': {
			const from = desk.tracks[desk.on]!;
			const left = tell(desk, desk.on, wants(from) ? [{ type: 'pause' }] : [], extents);
			const come = tell({ ...left.desk, on: track }, track, [{ type: 'seek', to: event.at }, ...carriedOn(from)], extents);
			return { desk: come.desk, orders: [...left.orders, ...come.orders] };
		}
		case 'soon':
			return isReady(desk.tracks[track]!, event.at)
				? { desk, orders: [] }
				: tell(desk, track, [{ type: 'seek', to: event.at }, { type: 'prepare' }], extents);
	}
}

/** Asked for again and again, it is done once. */
const isReady = (state: PlayerState, at: Seconds): boolean => state.is !== 'idle' && state.at === at;

/** What was asked of the track before is asked of the next one too. */
function carriedOn(from: PlayerState): PlayerEvent[] {
	if (wants(from)) return [{ type: 'play' }];
	return from.is === 'idle' ? [] : [{ type: 'prepare' }];
}

/** A headset's button reaches whatever element played last: one that is not on must be still. */
const allowed = (desk: Desk, track: number, event: PlayerEvent): PlayerEvent | 'hush' =>
	event.type === 'resumed' && track !== desk.on ? 'hush' : event;

function tell(desk: Desk, track: number, events: readonly (PlayerEvent | 'hush')[], extents: readonly Extent[]): DeskStep {
	let state = desk.tracks[track]!;
	const orders: DeskOrder[] = [];
	for (const event of events) {
		if (event === 'hush') orders.push({ track, order: { do: 'pause' } });
		else {
			const next = step(state, event, extents[track]!);
			state = next.state;
			orders.push(...next.orders.map((order) => ({ track, order })));
		}
	}
	return { desk: { ...desk, tracks: desk.tracks.with(track, state) }, orders };
}
