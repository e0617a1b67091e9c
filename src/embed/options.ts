/** What whoever embeds a player asks of it, as its address says. */
import { addressOf, speakersIn, type Address } from '#lib/core/address.ts';

/** `null` where the frame's own size decides. */
export type View = 'full' | 'compact' | 'bar' | null;
/** `null` where the visitor's system decides. */
export type Theme = 'light' | 'dark' | null;

export interface Options {
	readonly view: View;
	readonly theme: Theme;
	/** `#rrggbb`, in small letters. */
	readonly accent: string | null;
	/** Who is to be heard alone, and without whom: ids, with commas between them. */
	readonly speaker: string | null;
	readonly without: string | null;
	readonly start: Address | null;
	/** Whether the text goes along with what is spoken. */
	readonly follow: boolean;
}

export const NO_OPTIONS: Options = { view: null, theme: null, accent: null, speaker: null, without: null, start: null, follow: true };

const VIEWS = ['full', 'compact', 'bar'] as const;
const THEMES = ['light', 'dark'] as const;

/** What means nothing is as if it were not there. */
export function optionsOf(url: URL): Options {
	const said = (name: string): string => url.searchParams.get(name)?.trim().toLowerCase() ?? '';
	return {
		view: VIEWS.find((view) => view === said('view')) ?? null,
		theme: THEMES.find((theme) => theme === said('theme')) ?? null,
		accent: hexColour(said('accent')),
		...speakersIn(url),
		start: addressOf(url),
		follow: !['0', 'false', 'no'].includes(said('follow'))
	};
}

/** `#0b6a67`, `0b6a67` or `#06f`: the sign is often left out, since in an address it begins another part. */
export function hexColour(written: string): string | null {
	const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(written.trim().toLowerCase())?.[1];
	if (digits === undefined) return null;
	return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
}
