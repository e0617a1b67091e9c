/** What scripts know of HTML's media elements, for an element that is none: the names of HTMLMediaElement over a player. */
import { seconds } from '#lib/core/time.ts';
import { mediaOf, ordersOf, readyState, UNKNOWN, wished, eventsBetween, REFUSED, type Media, type MediaEvent } from './media.ts';
import type { Held } from './held.ts';
import type { Order } from './messages.ts';
import { Promises } from './promises.ts';

/** HTML 4.8.11.2. */
const EMPTY = 0;
const IDLE = 1;
const LOADING = 2;
const NO_SOURCE = 3;

/** Those of ours go up through the page, so that one listener hears all players; those of HTML do not, as HTML has it. */
const OURS: readonly string[] = ['paragraphchange', 'speakerchange'];

export abstract class MediaElement extends HTMLElement {
	#held: Held | null = null;
	/** What is wished while there is no player. */
	#wishes = UNKNOWN;
	#before = UNKNOWN;
	#loading: 'nothing' | 'loading' | 'lost' = 'nothing';
	readonly #promises = new Promises();
	/** A jump is told when it has been made. */
	readonly seeking = false;
	readonly textTracks = Object.assign(new EventTarget(), { length: 0 });

	play(): Promise<void> {
		const promise = this.#promises.make();
		this.order({ do: 'play' });
		return promise;
	}
	pause(): void {
		this.order({ do: 'pause' });
	}
	abstract load(): void;

	get currentTime(): number {
		return this.#media.currentTime;
	}
	set currentTime(to: number) {
		this.order({ do: 'seek', to: seconds(Math.max(0, finite(to))) });
	}
	get duration(): number {
		return this.#media.duration;
	}
	get paused(): boolean {
		return this.#media.paused;
	}
	get ended(): boolean {
		return this.#media.ended;
	}
	get volume(): number {
		return this.#media.volume;
	}
	set volume(to: number) {
		if (finite(to) < 0 || to > 1) throw new DOMException(`A volume is from 0 to 1, found ${to}.`, 'IndexSizeError');
		this.order({ do: 'volume', to });
	}
	get muted(): boolean {
		return this.#media.muted;
	}
	set muted(on: boolean) {
		this.order({ do: 'mute', on });
	}
	get playbackRate(): number {
		return this.#media.playbackRate;
	}
	set playbackRate(to: number) {
		this.order({ do: 'rate', to: finite(to) });
	}
	/** The paragraph being heard; setting it goes there. */
	get paragraph(): string | null {
		return this.#media.paragraph;
	}
	set paragraph(to: string | null) {
		if (to !== null) this.order({ do: 'paragraph', to });
	}
	get buffered(): TimeRanges {
		const { currentTime, arrived } = this.#media;
		return ranges(arrived > 0 ? [[Math.min(currentTime, arrived), arrived]] : []);
	}
	get seekable(): TimeRanges {
		const { duration } = this.#media;
		return ranges(duration > 0 ? [[0, duration]] : []);
	}
	get readyState(): number {
		return readyState(this.#media);
	}
	get networkState(): number {
		if (this.#loading === 'lost' || this.error) return NO_SOURCE;
		if (this.#held) return this.readyState < 4 ? LOADING : IDLE;
		return this.#loading === 'loading' ? LOADING : EMPTY;
	}
	/** Shaped like a MediaError. */
	get error(): { readonly code: number; readonly message: string } | null {
		const { fault } = this.#media;
		if (!fault || fault.cause === REFUSED) return null;
		return { code: fault.cause === 'refused' || fault.cause === 'stalled' ? 2 : 4, message: fault.msg };
	}

	protected get held(): Held | null {
		return this.#held;
	}

	protected order(order: Order): void {
		if (this.#held) this.#held.obey(order);
		else this.#wishes = wished(this.#wishes, order);
		this.look();
	}

	protected say(event: MediaEvent): void {
		const ours = OURS.includes(event);
		const { paragraph, speaker } = this.#media;
		const detail = event === 'speakerchange' ? { speaker } : { paragraph, speaker };
		this.dispatchEvent(ours ? new CustomEvent(event, { detail, bubbles: true, composed: true }) : new Event(event));
	}

	/** To be called whenever something may have changed. */
	protected look = (): void => {
		const before = this.#before;
		const after = this.#media;
		if (this.hasAttribute('loop') && after.ended && !before.ended && this.#held) return this.order({ do: 'play' });
		this.#before = after;
		for (const event of eventsBetween(before, after)) this.say(event);
		this.#promises.settle(after);
	};

	protected loads(): void {
		this.#loading = 'loading';
		this.say('loadstart');
	}

	/** There is a player now: it is told what was wished, and everybody that it is there. */
	protected take(held: Held): void {
		const wishes = this.#wishes;
		this.#held = held;
		for (const order of ordersOf(wishes)) held.obey(order);
		this.#wishes = UNKNOWN;
		this.#before = { ...this.#media, paused: wishes.paused, sounding: false, paragraph: null, speaker: null };
	}

	/** Its tuning, and where it is with `keep`, is the next one's. */
	protected drop(keep: boolean): void {
		const { volume, muted, playbackRate, currentTime } = this.#media;
		const known = this.#held !== null;
		this.#held = null;
		this.#loading = 'nothing';
		this.#wishes = { ...UNKNOWN, volume, muted, playbackRate, currentTime: keep ? currentTime : 0 };
		this.#before = { ...this.#wishes };
		if (known) this.say('emptied');
		this.#promises.settle(this.#wishes);
	}

	/** Nothing can be had where `src` leads. */
	protected lose(msg: string): void {
		this.#loading = 'lost';
		this.#wishes = { ...this.#wishes, paused: true, fault: { code: -1, msg, cause: 'missing' } };
		this.look();
	}

	get #media(): Media {
		return this.#held ? mediaOf(this.#held.facts()) : this.#wishes;
	}
}

function finite(wanted: number): number {
	if (!Number.isFinite(wanted)) throw new TypeError(`A finite number is wanted, found ${wanted}.`);
	return wanted;
}

function ranges(of: readonly (readonly [start: number, end: number])[]): TimeRanges {
	const at = (index: number, edge: 0 | 1): number => {
		const range = of[index];
		if (!range) throw new DOMException(`There is no range ${index}.`, 'IndexSizeError');
		return range[edge];
	};
	return { length: of.length, start: (index) => at(index, 0), end: (index) => at(index, 1) };
}
