/** Who is heard and who is not, in words. */
import { idsIn } from '#lib/core/address.ts';
import type { PrintedSpeaker } from '#lib/core/manuscript.ts';
import { whoOf, wishOf, type Wish } from '#lib/core/who.ts';
import type { Words } from '#lib/words/words.ts';
import type { Tracks } from './tracks.svelte.ts';

type Named = readonly Pick<PrintedSpeaker, 'id' | 'short'>[];

type Said = Pick<Words['player'], 'onlyHeard' | 'without' | 'notHeard' | 'nobodyCalled'>;

/** `null` where everybody is heard. */
export function hearersSaid({ only, without }: Wish, speakers: Named, words: Said): string | null {
	const names = (ids: readonly string[]) => speakers.filter(({ id }) => ids.includes(id)).map(({ short }) => short);
	if (only.length > 0) return words.onlyHeard(names(only));
	return without.length > 0 ? words.without(names(without)) : null;
}

/** Why a passage is not heard now that could be, or `null` where it is nobody's wish. */
export function whyNot({ wish, passages, heading: { speakers } }: Tracks, passage: number, words: Said): string | null {
	const who = whoOf(wish, speakers);
	const index = speakers.findIndex(({ id }) => id === passages[passage]?.speaker);
	if (who === null || passage < 0 || who.has(index)) return null;
	return wish.only.length > 0 ? hearersSaid(wish, speakers, words) : words.notHeard(speakers[index]!.short);
}

/**
 * Does as an address asks, as far as it can be done.
 *
 * @returns what is to be said where somebody is not there to be heard
 */
export function hearAsked(tracks: Tracks, speaker: string | null, without: string | null, words: Said): string | null {
	const [only, but] = [idsIn(speaker), idsIn(without)];
	const isKnown = (id: string): boolean => tracks.heading.speakers.some((one) => one.id === id);
	const isHeard = tracks.hear(wishOf(only.filter(isKnown), but.filter(isKnown)));
	const unknown = [...only, ...but].filter((id) => !isHeard || !isKnown(id));
	return unknown.length === 0 ? null : words.nobodyCalled(unknown.join(', '));
}
