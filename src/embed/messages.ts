/**
 * The player.js protocol as a pure machine: what a message of the page outside means, and what is to be answered and done.
 * Source: SPEC.rst and README.md of github.com/embedly/player.js at 0.1.0, whose messages carry the version 0.0.11. Where
 * its own receiver departs from the SPEC (a listener removed without a name leaves the others), the SPEC counts.
 */
import { seconds, type Seconds } from '#lib/core/time.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';
import type { Facts } from './facts.ts';

const PLAYER_JS = { context: 'player.js', version: '0.0.11' } as const;

/** After the protocol's own, those only we have. */
export const EVENTS = [
	...(['ready', 'play', 'pause', 'ended', 'timeupdate', 'progress', 'seeked', 'error'] as const),
	...(['paragraphchange', 'speakerchange', 'ratechange', 'resize'] as const)
];
export type EventName = (typeof EVENTS)[number];

/** Who listens outside, by a name of theirs that is echoed; `null` for somebody without a name. */
type Listener = string | number | null;

export interface Message {
	readonly method: string;
	readonly value: unknown;
	readonly listener: Listener;
}

export interface Talk {
	readonly listeners: ReadonlyMap<EventName, readonly Listener[]>;
	/** Begins again at the end. */
	readonly loop: boolean;
	/** A `play` was told, and no `pause` since. */
	readonly begun: boolean;
}

export type Order =
	| { readonly do: 'play' }
	| { readonly do: 'pause' }
	| { readonly do: 'mute'; readonly on: boolean }
	/** 0 to 1. */
	| { readonly do: 'volume'; readonly to: number }
	| { readonly do: 'rate'; readonly to: number }
	| { readonly do: 'seek'; readonly to: Seconds }
	| { readonly do: 'paragraph'; readonly to: string }
	/** `null`: everybody is heard. */
	| { readonly do: 'speaker'; readonly to: SpeakerId | null };

/** As it goes over the wire, in JSON. */
export type Reply = Readonly<Record<string, unknown>>;

export interface Heard {
	readonly talk: Talk;
	readonly replies: readonly Reply[];
	readonly orders: readonly Order[];
}

export const SILENT: Talk = { listeners: new Map(), loop: false, begun: false };

const GETTERS: Readonly<Record<string, (facts: Facts, talk: Talk) => unknown>> = {
	getPaused: ({ paused }) => paused,
	getMuted: ({ muted }) => muted,
	getVolume: ({ volume }) => Math.round(volume * 10_000) / 100,
	getDuration: ({ duration }) => duration,
	getCurrentTime: ({ at }) => at,
	getLoop: (_, { loop }) => loop,
	getParagraph: ({ paragraph }) => paragraph,
	getSpeakers: ({ speakers }) => speakers,
	getPlaybackRate: ({ rate }) => rate
};

/** `null`: the value makes no sense. */
type Deed = (value: unknown, facts: Facts) => Order | null;

const DEEDS: Readonly<Record<string, Deed>> = {
	play: () => ({ do: 'play' }),
	pause: () => ({ do: 'pause' }),
	mute: () => ({ do: 'mute', on: true }),
	unmute: () => ({ do: 'mute', on: false }),
	setVolume: ofNumber((to) => ({ do: 'volume', to: Math.min(Math.max(to, 0), 100) / 100 })),
	setCurrentTime: ofNumber((to) => ({ do: 'seek', to: seconds(to) })),
	setPlaybackRate: ofNumber((to) => ({ do: 'rate', to })),
	setParagraph: (to, { paragraphs }) => (typeof to === 'string' && paragraphs.has(to) ? { do: 'paragraph', to } : null),
	setSpeaker: (to, { speakers }) => {
		const known = speakers.find(({ id }) => id === to)?.id ?? null;
		return known !== null || to === null || to === '' ? { do: 'speaker', to: known } : null;
	}
};

/** What changes the talk itself. */
const TERMS = ['setLoop', 'addEventListener', 'removeEventListener'];

export const METHODS = [...Object.keys(DEEDS), ...Object.keys(GETTERS), ...TERMS];

/** @returns `null` for what is none of ours */
export function readMessage(written: unknown): Message | null {
	const read = typeof written === 'string' ? parsed(written) : written;
	if (!isRecord(read) || read.context !== PLAYER_JS.context || typeof read.method !== 'string') return null;
	const { method, value = null, listener } = read;
	return { method, value, listener: typeof listener === 'string' || typeof listener === 'number' ? listener : null };
}

export function receive(talk: Talk, { method, value, listener }: Message, facts: Facts): Heard {
	if (Object.hasOwn(GETTERS, method)) return answers(talk, [reply(method, listener, GETTERS[method]!(facts, talk))]);
	if (Object.hasOwn(DEEDS, method)) {
		const order = DEEDS[method]!(value, facts);
		return order ? { talk, replies: [], orders: [order] } : answers(talk, refusal(talk, method));
	}
	if (!TERMS.includes(method)) return answers(talk, tell(talk, 'error', { code: 2, msg: `There is no method ${method.slice(0, 80)}` }));
	if (method === 'setLoop') return typeof value === 'boolean' ? answers({ ...talk, loop: value }) : answers(talk, refusal(talk, method));
	const event = EVENTS.find((name) => name === value);
	if (event === undefined) return answers(talk);
	return method === 'addEventListener' ? listened(talk, event, listener, facts) : answers(unlistened(talk, event, listener));
}

/** Said without being asked, since nobody can ask before. */
export const ready = (facts: Facts, listener: Listener = null): Reply =>
	reply('ready', listener, { src: facts.src, events: EVENTS, methods: METHODS });

/** To everybody outside who listens for it. */
export const tell = ({ listeners }: Talk, event: EventName, value?: unknown): Reply[] =>
	(listeners.get(event) ?? []).map((listener) => reply(event, listener, value));

/** Whoever comes late to what was said once is told it again. */
function listened(talk: Talk, event: EventName, listener: Listener, facts: Facts): Heard {
	const known = talk.listeners.get(event) ?? [];
	const listeners = known.includes(listener) ? known : [...known, listener];
	const height = event === 'resize' && facts.height !== null ? [reply('resize', listener, { height: facts.height }), ...grown(facts)] : [];
	return answers(
		{ ...talk, listeners: new Map(talk.listeners).set(event, listeners) },
		event === 'ready' ? [ready(facts, listener)] : height
	);
}

function unlistened(talk: Talk, event: EventName, listener: Listener): Talk {
	const left = listener === null ? [] : (talk.listeners.get(event) ?? []).filter((one) => one !== listener);
	return { ...talk, listeners: new Map(talk.listeners).set(event, left) };
}

/** What many sites and Embedly's own script obey, and ours: `host` in `static/`. */
export const grown = ({ src, height }: Facts): Reply[] => (height === null ? [] : [{ context: 'iframe.resize', src, height }]);

const refusal = (talk: Talk, method: string): Reply[] =>
	tell(talk, 'error', { code: -1, msg: `${method} was given a value that means nothing` });

const answers = (talk: Talk, replies: readonly Reply[] = []): Heard => ({ talk, replies, orders: [] });

const reply = (event: string, listener: Listener, value?: unknown): Reply => ({
	...PLAYER_JS,
	event,
	...(value === undefined ? {} : { value }),
	...(listener === null ? {} : { listener })
});

/** The protocol's examples write numbers, its clients also pass on what stands in a field. */
function ofNumber(order: (value: number) => Order): Deed {
	return (value) => {
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		return typeof number === 'number' && Number.isFinite(number) ? order(number) : null;
	};
}

function parsed(written: string): unknown {
	try {
		return JSON.parse(written);
	} catch {
		return null;
	}
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
