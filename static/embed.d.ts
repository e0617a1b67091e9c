/**
 * Types of `<parley-player>`, which `embed.js` beside this file defines.
 *
 * It answers to the names of HTMLMediaElement and tells its events; those do not bubble, as in HTML. `paragraphchange` and
 * `speakerchange` bubble and leave shadow trees. Times are seconds.
 */
export interface ParleyPlayerElement extends HTMLElement {
	/** The episode's address: `https://talks.example/episodes/bridges`. What it asks for with `?` and `#` holds where no attribute says otherwise. */
	src: string | null;
	readonly currentSrc: string;
	/** `full`, `compact` or `bar`; without it, its size decides. */
	view: string | null;
	/** `light` or `dark`; without it, the visitor's system decides. */
	theme: string | null;
	/** `#0b6a67`. */
	accent: string | null;
	/** Who is to be heard alone, by id. */
	speaker: string | null;
	/** Where it begins: `83`, `1m23s`, `83,95` or `p8`. */
	start: string | null;
	/** `0`: the text stays where it is. */
	follow: string | null;
	/** `auto` fetches the first of the sound before anybody asks for it. */
	preload: string | null;
	autoplay: boolean;
	loop: boolean;
	/** Kept for scripts that set it. The controls are always there; `::part(dock)` hides them. */
	controls: boolean;
	defaultMuted: boolean;

	/** Kept when it is heard; broken with NotAllowedError, NotSupportedError or AbortError. */
	play(): Promise<void>;
	pause(): void;
	/** Fetches the episode again. */
	load(): void;
	currentTime: number;
	/** `NaN` until it is known. */
	readonly duration: number;
	readonly paused: boolean;
	readonly ended: boolean;
	readonly seeking: boolean;
	/** 0 to 1. */
	volume: number;
	muted: boolean;
	/** 0.5 to 3.5, in tenths. */
	playbackRate: number;
	readonly buffered: TimeRanges;
	readonly seekable: TimeRanges;
	readonly readyState: number;
	readonly networkState: number;
	readonly error: { readonly code: number; readonly message: string } | null;
	/** Always empty: the words stand in the transcript. */
	readonly textTracks: EventTarget & { readonly length: number };
	/** The paragraph being heard; setting it goes there. */
	paragraph: string | null;

	addEventListener<K extends keyof ParleyPlayerEvents>(
		type: K,
		listener: (this: ParleyPlayerElement, event: ParleyPlayerEvents[K]) => unknown,
		options?: boolean | AddEventListenerOptions
	): void;
	addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
	removeEventListener<K extends keyof ParleyPlayerEvents>(
		type: K,
		listener: (this: ParleyPlayerElement, event: ParleyPlayerEvents[K]) => unknown,
		options?: boolean | EventListenerOptions
	): void;
	removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

export interface ParleyPlayerEvents extends HTMLElementEventMap {
	/** Ids as in `episode.json`; `null` where nothing is heard, or where the source does not say who speaks. */
	paragraphchange: CustomEvent<{ readonly paragraph: string | null; readonly speaker: string | null }>;
	speakerchange: CustomEvent<{ readonly speaker: string | null }>;
}

declare global {
	interface HTMLElementTagNameMap {
		'parley-player': ParleyPlayerElement;
	}
}
