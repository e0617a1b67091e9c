/** How a shelf is arranged: in which order its episodes stand, and whose are shown. */
import { fold } from './fold.ts';
import type { Heading } from './manuscript.ts';

export const ORDERS = ['date', 'title', 'unfinished'] as const;
export type Order = (typeof ORDERS)[number];

export interface Arrangement {
	readonly order: Order;
	/** A name as it is compared, or `null` for everybody's. */
	readonly speaker: string | null;
}

/** How far an episode was heard. A start is the place that one comes back to, as a share of the whole. */
export type Progress = { readonly is: 'new' } | { readonly is: 'begun'; readonly share: number } | { readonly is: 'played' };

/** A person on the shelf, in however many episodes. */
export interface Voice {
	readonly key: string;
	readonly name: string;
	readonly episodes: number;
}

type Shelved = Pick<Heading, 'id' | 'title' | 'date' | 'speakers'>;

export const AS_IT_COMES: Arrangement = { order: 'date', speaker: null };
const COOKIE = 'parley-shelf';
const RANKS = { begun: 0, new: 1, played: 2 } as const;

/** The same person is written in large and small letters, with accents and without. */
export const voiceKey = (name: string): string => fold(name).text.trim();

/**
 * Every title is folded and every episode's progress asked for once at most, and only where the order needs it.
 *
 * @param shelf newest first
 */
export function arranged<Of extends Shelved>(
	shelf: readonly Of[],
	{ order, speaker }: Arrangement,
	progress: (of: Of) => Progress
): readonly Of[] {
	const shown = speaker === null ? shelf : shelf.filter(({ speakers }) => speakers.some(({ name }) => voiceKey(name) === speaker));
	if (order === 'title') return sorted(shown, ({ title }) => voiceKey(title).replace(/^[^\p{L}\p{N}]+/u, ''), compareTexts);
	if (order === 'unfinished')
		return sorted(
			shown,
			(of) => RANKS[progress(of).is],
			(a, b) => a - b
		);
	return shown;
}

/** What compares equal stays as it stood. */
function sorted<Of, Key>(all: readonly Of[], keyOf: (of: Of) => Key, compare: (a: Key, b: Key) => number): readonly Of[] {
	const keyed = all.map((of) => ({ of, key: keyOf(of) }));
	return keyed.sort((a, b) => compare(a.key, b.key)).map(({ of }) => of);
}

/** By the numbers of Unicode once accents are off: the same on a server and in any browser, whatever languages either knows. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everybody who speaks on a shelf, by name. */
export function voicesOn(shelf: readonly Shelved[]): readonly Voice[] {
	const voices = new Map<string, Voice>();
	for (const { speakers } of shelf) {
		const names = new Map(speakers.map(({ name }) => [voiceKey(name), name]));
		for (const [key, name] of names) voices.set(key, { key, name, episodes: (voices.get(key)?.episodes ?? 0) + 1 });
	}
	return sorted([...voices.values()], ({ key }) => key, compareTexts);
}

/** In a cookie, so that a server arranges the shelf before anybody sees it. */
export function arrangementCookie({ order, speaker }: Arrangement, path: string): string {
	const kept = order === AS_IT_COMES.order && speaker === null ? null : `${order}:${encodeURIComponent(speaker ?? '')}`;
	return `${COOKIE}=${kept ?? ''}; Path=${path}; Max-Age=${kept === null ? 0 : 31_536_000}; SameSite=Lax`;
}

/** @param cookies of a `Cookie` header or of `document.cookie`; a hand may have written them */
export function arrangementIn(cookies: string): Arrangement {
	const [, order, speaker = ''] = new RegExp(`(?:^|;\\s*)${COOKIE}=(\\w+):([^;]*)`).exec(cookies) ?? [];
	const known = ORDERS.find((one) => one === order);
	return known ? { order: known, speaker: decoded(speaker) || null } : AS_IT_COMES;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}
