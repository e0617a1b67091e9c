/**
 * Streams through an `<audio>` element: an hour of speech must not be decoded into memory. Who makes the element, and clears it away, is
 * somebody else's affair.
 */
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import { listen } from './clock.ts';
import { diagnosis } from './diagnosis.ts';
import type { News, Sound, SoundFactory, SoundSource, Tuning } from './sound.ts';
import { AS_RECORDED } from './tuning.ts';
import { fetchWhole, giveBack, runsOnlyOn } from './whole.ts';

/** Nearer than this, a sound stands where it should. */
const CLOSE = 0.05;

/** An audio element that somebody made, and how to clear it away. */
export interface Lent {
	readonly element: HTMLAudioElement;
	end(): void;
}

/** Makes an element that begins to fetch this source, its metadata first; `null` where it cannot. */
export type Lend = (source: SoundSource) => Lent | null;

export const streaming =
	(lend: Lend): SoundFactory =>
	(sources, tell) =>
		new Stream(sources, tell, lend);

class Stream implements Sound {
	readonly #sources: readonly SoundSource[];
	readonly #tell: (news: News) => void;
	readonly #lend: Lend;
	#lent: Lent | null = null;
	#unlisten = (): void => undefined;
	#tuning = AS_RECORDED;
	/** Whether our side wants it to play: what differs from this was wished by somebody else, a headset's button for one. */
	#wanted = false;
	/** Where it is, or will be once there is something. */
	#at = START;
	/** Counts loads, so that late answers about an earlier one are dropped. */
	#load = 0;
	/** Our own copy of the sound, where the host cannot serve a part of it. */
	#whole: string | null = null;

	constructor(sources: readonly SoundSource[], tell: (news: News) => void, lend: Lend) {
		this.#sources = sources;
		this.#tell = tell;
		this.#lend = lend;
	}

	get #element(): HTMLAudioElement | null {
		return this.#lent?.element ?? null;
	}

	load(index: number, at: Seconds): void {
		this.pause();
		this.#load++;
		this.#dropWhole();
		this.#at = at;
		const source = this.#sources[index];
		if (!source || !this.#fetch(source)) this.#tellLater({ type: 'broke', cause: 'undecodable' });
		this.seek(at);
		this.tune(this.#tuning);
	}

	play(): void {
		this.#wanted = true;
		const load = this.#load;
		this.#element?.play().catch((refusal: unknown) => {
			if (load === this.#load && refusal instanceof DOMException && refusal.name === 'NotAllowedError') this.#tell({ type: 'blocked' });
		});
	}

	pause(): void {
		this.#wanted = false;
		this.#element?.pause();
	}

	seek(to: Seconds): void {
		this.#at = to;
		// Before anything has loaded this is the "default playback start position" (HTML 4.8.11.6), and it begins there.
		if (this.#element) this.#move(this.#element);
	}

	position(): Seconds {
		const element = this.#element;
		if (element && element.readyState > 0 && !element.error) this.#at = seconds(element.currentTime);
		return this.#at;
	}

	tune(tuning: Tuning): void {
		this.#tuning = tuning;
		const element = this.#element;
		if (!element) return;
		element.preservesPitch = true;
		// A load puts the speed back to the default one, so both are set.
		element.defaultPlaybackRate = element.playbackRate = tuning.speed;
		element.volume = tuning.volume;
		element.muted = tuning.muted;
	}

	unload(): void {
		this.#load++;
		this.#unlisten();
		this.pause();
		this.#lent?.end();
		this.#dropWhole();
		this.#lent = null;
	}

	/** Whether the browser may be able to play it, and so has been asked to. */
	#fetch(source: SoundSource): boolean {
		if (new Audio().canPlayType(source.type) === '') return false;
		if (this.#element) this.#element.src = source.url;
		else this.#open(source);
		return this.#element !== null;
	}

	#open(source: SoundSource): void {
		this.#lent = this.#lend(source);
		const element = this.#element;
		if (element) this.#unlisten = listen(element, Object.keys(this.#heard), (event) => this.#heard[event.type]!(element));
	}

	readonly #heard: Readonly<Record<string, (element: HTMLAudioElement) => void>> = {
		loadedmetadata: (element) => {
			if (Math.abs(element.currentTime - this.#at) > CLOSE) this.#move(element);
			this.#tell({ type: 'loaded' });
		},
		playing: () => this.#tell({ type: 'sounding' }),
		waiting: () => this.#tell({ type: 'starving' }),
		progress: (element) => this.#tell({ type: 'arriving', until: heldTo(element) }),
		seeked: () => this.#tell({ type: 'sought' }),
		play: (element) => {
			if (!this.#wanted && !element.paused) this.#wish(true, { type: 'resumed' });
		},
		pause: (element) => {
			if (this.#wanted && element.paused && !element.ended) this.#wish(false, { type: 'halted' });
		},
		ended: () => this.#wish(false, { type: 'finished' }),
		error: (element) => void this.#diagnose(element)
	};

	#move(element: HTMLAudioElement): void {
		if (runsOnlyOn(element)) void this.#bringWhole(element);
		else element.currentTime = this.#at;
	}

	/** Whatever is wished of it meanwhile holds for the copy as well. */
	async #bringWhole(element: HTMLAudioElement): Promise<void> {
		const load = ++this.#load;
		const { currentSrc } = element;
		element.removeAttribute('src');
		element.load();
		this.#tell({ type: 'starving' });
		const whole = await fetchWhole(currentSrc, () => this.#tell({ type: 'arriving', until: this.#at })).catch(() => null);
		if (load !== this.#load) {
			giveBack(whole);
			return;
		}
		if (whole === null) {
			this.#tell({ type: 'broke', cause: 'refused' });
			return;
		}
		element.src = this.#whole = whole;
		element.currentTime = this.#at;
		this.tune(this.#tuning);
		if (this.#wanted) this.play();
	}

	#dropWhole(): void {
		giveBack(this.#whole);
		this.#whole = null;
	}

	#wish(wanted: boolean, news: News): void {
		this.#wanted = wanted;
		this.#tell(news);
	}

	async #diagnose({ error, currentSrc, src }: HTMLAudioElement): Promise<void> {
		if (!error || error.code === MediaError.MEDIA_ERR_ABORTED) return;
		const load = this.#load;
		const cause = error.code === MediaError.MEDIA_ERR_NETWORK ? 'refused' : await diagnosis(currentSrc || src);
		if (load === this.#load) this.#tell({ type: 'broke', cause });
	}

	#tellLater(news: News): void {
		const load = this.#load;
		queueMicrotask(() => {
			if (load === this.#load) this.#tell(news);
		});
	}
}

function heldTo({ buffered, currentTime }: HTMLAudioElement): Seconds {
	const ends = Array.from({ length: buffered.length }, (_, i) => (buffered.start(i) <= currentTime + CLOSE ? buffered.end(i) : 0));
	return seconds(Math.max(currentTime, ...ends));
}
