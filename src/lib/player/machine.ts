/**
 * What the player does, as one pure function. It answers with the next state and the orders for the
 * sound, and does nothing itself, so every path can be tested without audio, timers or a browser.
 */
import { clamp, seconds, START, type Seconds } from '#lib/core/time.ts';
import { recovery, type Attempt } from './recovery.ts';
import type { Cause, News } from './sound.ts';
import { initial, wants, type Extent, type Order, type PlayerEvent, type PlayerState, type Step } from './state.ts';

/** Nothing moves and nothing arrives for so long: the connection is dead, whatever the browser believes. */
const PATIENCE = { playing: seconds(4), loading: seconds(5) } as const;
/** Less is no wait worth showing. Chromium does not always say `waiting` when it stops for want of bytes. */
const HICCUP = 0.6;
/** A page that slept wakes with one huge tick: that is no proof of a dead connection. */
const LONGEST_TICK = seconds(2);
/** Less is the rounding of a seek. */
const MOVED = 0.02;
const AGAIN: Attempt = { source: 0, tries: 0 };

export function step(state: PlayerState, event: PlayerEvent, extent: Extent): Step {
	switch (event.type) {
		case 'play':
			return play(state);
		case 'pause':
			return pause(state);
		case 'retry':
			return state.is === 'failed' ? play(state) : stay(state);
		case 'prepare':
			return prepare(state);
		case 'seek':
			return seek(state, clamp(event.to, START, extent.duration));
		case 'ticked':
			return ticked(state, event.at, seconds(Math.min(event.after, LONGEST_TICK)), extent);
		case 'broke':
			return broke(state, event.cause, extent);
		case 'blocked':
			return blocked(state);
		default:
			return stay(told(state, event.type, extent));
	}
}

const stay = (state: PlayerState): Step => ({ state, orders: [] });

const fetchAndPlay = (at: Seconds, attempt: Attempt): Step => ({
	state: { is: 'loading', at, attempt, thenPlay: true, still: START },
	orders: [{ do: 'load', source: attempt.source, at }, { do: 'play' }]
});

function play(state: PlayerState): Step {
	switch (state.is) {
		case 'idle':
		case 'failed':
			return fetchAndPlay(state.at, AGAIN);
		case 'loading':
			return { state: { ...state, thenPlay: true }, orders: state.thenPlay ? [] : [{ do: 'play' }] };
		case 'paused':
			return { state: { ...state, is: 'playing', sounding: false, still: START }, orders: [{ do: 'play' }] };
		case 'ended':
			return {
				state: { is: 'playing', at: START, attempt: state.attempt, sounding: false, still: START },
				orders: [{ do: 'seek', to: START }, { do: 'play' }]
			};
		case 'playing':
		case 'backing-off':
			return stay(state);
	}
}

function pause(state: PlayerState): Step {
	const orders: Order[] = [{ do: 'pause' }];
	switch (state.is) {
		case 'loading':
			return { state: { ...state, thenPlay: false }, orders };
		case 'playing':
			return { state: { is: 'paused', at: state.at, attempt: state.attempt }, orders };
		case 'backing-off':
			return stay(initial(state.at));
		default:
			return stay(state);
	}
}

function seek(state: PlayerState, to: Seconds): Step {
	const orders: Order[] = [{ do: 'seek', to }];
	switch (state.is) {
		case 'loading':
		case 'paused':
			return { state: { ...state, at: to }, orders };
		case 'playing':
			return { state: { ...state, at: to, still: START }, orders };
		case 'ended':
			return { state: { is: 'paused', at: to, attempt: state.attempt }, orders };
		default:
			return stay({ ...state, at: to });
	}
}

/** Has the sound at hand before anybody asks for it. */
function prepare(state: PlayerState): Step {
	if (state.is !== 'idle') return stay(state);
	return {
		state: { is: 'loading', at: state.at, attempt: AGAIN, thenPlay: false, still: START },
		orders: [{ do: 'load', source: AGAIN.source, at: state.at }]
	};
}

function ticked(state: PlayerState, at: Seconds, after: Seconds, extent: Extent): Step {
	if (!wants(state) || !('still' in state)) return stay(state);
	if (state.is === 'playing' && Math.abs(at - state.at) > MOVED) {
		return stay({ is: 'playing', at, attempt: { ...state.attempt, tries: 0 }, sounding: true, still: START });
	}
	const still = seconds(state.still + after);
	if (state.is === 'backing-off') return still < state.wait ? stay({ ...state, still }) : fetchAndPlay(state.at, state.attempt);
	if (still >= PATIENCE[state.is]) return lose(state.at, state.attempt, 'stalled', extent);
	return stay(state.is === 'playing' ? { ...state, still, sounding: state.sounding && still < HICCUP } : { ...state, still });
}

function broke(state: PlayerState, cause: Cause, extent: Extent): Step {
	if (state.is === 'backing-off' || state.is === 'failed') return stay(state);
	if ('still' in state && wants(state)) return lose(state.at, state.attempt, cause, extent);
	// Nobody waits for it: say nothing, and begin anew when somebody does.
	return stay(initial(state.is === 'ended' ? START : state.at));
}

function lose(at: Seconds, attempt: Attempt, cause: Cause, { sources }: Extent): Step {
	const next = recovery(attempt, cause, sources);
	if (!next) return { state: { is: 'failed', at, failure: { is: cause } }, orders: [{ do: 'pause' }] };
	if (next.wait === 0) return fetchAndPlay(at, next.attempt);
	return { state: { is: 'backing-off', at, ...next, still: START }, orders: [{ do: 'pause' }] };
}

function blocked(state: PlayerState): Step {
	if (!wants(state)) return stay(state);
	return { state: { is: 'failed', at: state.at, failure: { is: 'blocked' } }, orders: [{ do: 'pause' }] };
}

/** News that only changes what we know: nothing has to be done about it. */
function told(state: PlayerState, news: Exclude<News['type'], 'broke' | 'blocked'>, extent: Extent): PlayerState {
	switch (news) {
		case 'loaded':
			return state.is === 'loading' ? loaded(state) : state;
		case 'sounding':
			return state.is === 'playing' ? { ...state, sounding: true, still: START } : state;
		case 'starving':
			return state.is === 'playing' ? { ...state, sounding: false } : state;
		case 'arriving':
			return 'still' in state && state.is !== 'backing-off' && state.still > 0 ? { ...state, still: START } : state;
		case 'halted':
			return state.is === 'playing' ? { is: 'paused', at: state.at, attempt: state.attempt } : state;
		case 'resumed':
			return state.is === 'paused' || state.is === 'ended' ? { ...state, is: 'playing', sounding: false, still: START } : state;
		case 'finished':
			return state.is === 'playing' ? { is: 'ended', at: extent.duration, attempt: state.attempt } : state;
		case 'sought':
			return state;
	}
}

function loaded({ at, attempt, thenPlay }: Extract<PlayerState, { is: 'loading' }>): PlayerState {
	return thenPlay ? { is: 'playing', at, attempt, sounding: false, still: START } : { is: 'paused', at, attempt };
}
