/** The shell round the machine: keeps its state for Svelte, obeys its orders, and wakes when a word begins. */
import { left, nearest, whole } from '#lib/core/programme.ts';
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { now, onSeenOrHidden, openAlarm } from './clock.ts';
import { hearing, type Hearing } from './hearing.ts';
import { howlerSound } from './howler.ts';
import { initial, isWaiting, step, wants, type Failure, type Order, type PlayerEvent, type PlayerState } from './machine.ts';
import type { Sound, SoundFactory, SoundSource, Tuning } from './sound.ts';
import { AS_RECORDED, faster, speed, volume } from './tuning.ts';

export interface Track {
	readonly sources: readonly SoundSource[];
	readonly duration: Seconds;
}

/** Index of the paragraph in reading order and of the word in it; -1 and -1 before the first word. */
export type LitListener = (paragraph: number, word: number) => void;

/** A word is lit on the frame nearest its start: half a frame early at most. Milliseconds of the track. */
const LEAD = 8;
/** The longest sleep while sound is wanted: the clock moves, and a dead connection is noticed. */
const SLEEP = { sounding: seconds(1), waiting: seconds(0.5) } as const;

export class Player {
	#state = $state.raw<PlayerState>(initial());
	#tuning = $state.raw<Tuning>(AS_RECORDED);
	#timing = $state.raw<Timing | null>(null);
	#second = $state(START);
	#paragraph = $state(-1);

	readonly playing = $derived(wants(this.#state));
	readonly waiting = $derived(isWaiting(this.#state));
	readonly failure: Failure | null = $derived(this.#state.is === 'failed' ? this.#state.failure : null);

	readonly duration: Seconds;
	readonly #sources: number;
	readonly #programme;
	readonly #sound: Sound;
	readonly #alarm = openAlarm(() => this.#ring());
	readonly #unsee = onSeenOrHidden(() => this.#ring());
	readonly #litListeners = new Set<LitListener>();
	#hearing: Hearing | null = null;
	#word = -1;
	#ticked = now();
	/** A jump asked for before anybody knew where the words are. */
	#wished: readonly [paragraph: number, word: number] | null = null;

	constructor(track: Track, open: SoundFactory = howlerSound) {
		this.duration = track.duration;
		this.#sources = track.sources.length;
		this.#programme = whole(track.duration);
		this.#sound = open(track.sources, (news) => this.#send(news));
	}

	get state(): PlayerState {
		return this.#state;
	}
	get timing(): Timing | null {
		return this.#timing;
	}
	/** Moves once a second at most, unlike `position()`. */
	get second(): Seconds {
		return this.#second;
	}
	get paragraph(): number {
		return this.#paragraph;
	}
	get speed(): number {
		return this.#tuning.speed;
	}
	get volume(): number {
		return this.#tuning.volume;
	}
	get muted(): boolean {
		return this.#tuning.muted;
	}
	/** How long the rest takes at this speed. */
	get left(): Seconds {
		const place = nearest(this.#programme, this.#second);
		return place ? left(this.#programme, place, this.speed) : START;
	}

	play = (): void => this.#send({ type: 'play' });
	retry = (): void => this.#send({ type: 'retry' });
	/** Has the first of the sound fetched before anybody asks for it. */
	prepare = (): void => this.#send({ type: 'prepare' });
	toggle = (): void => (this.playing ? this.pause() : this.play());
	pause = (): void => {
		this.#tick();
		this.#send({ type: 'pause' });
	};

	seek = (to: Seconds): void => {
		this.#wished = null;
		this.#send({ type: 'seek', to });
	};
	by = (delta: number): void => this.seek(seconds(this.position() + delta));
	toParagraph = (paragraph: number): void => this.toWord(paragraph, 0);
	toWord = (paragraph: number, word: number): void => {
		const first = this.#timing?.first.subarray(0, -1)[paragraph];
		if (!this.#hearing) this.#wished = [paragraph, word];
		else if (first !== undefined) this.seek(seconds(this.#hearing.startOf(first + word) / 1000));
	};

	setSpeed = (wanted: number): void => this.#tune({ speed: speed(wanted) });
	changeSpeed = (steps: number): void => this.#tune({ speed: faster(this.speed, steps) });
	setVolume = (wanted: number): void => this.#tune({ volume: volume(wanted), muted: false });
	toggleMute = (): void => this.#tune({ muted: !this.muted });

	setTiming = (timing: Timing): void => {
		this.#timing = timing;
		this.#hearing = hearing(timing);
		if (this.#wished) this.toWord(...this.#wished);
		this.#attend();
	};

	/** Where the sound is now. */
	position = (): Seconds => (this.#state.is === 'playing' || this.#state.is === 'paused' ? this.#sound.position() : this.#state.at);

	/** Calls back at every word's start, and at once with the word lit now. */
	onlit = (listener: LitListener): (() => void) => {
		this.#litListeners.add(listener);
		if (this.#word >= 0) listener(...this.#placeOf(this.#word));
		return () => this.#litListeners.delete(listener);
	};

	dispose = (): void => {
		this.#alarm.stop();
		this.#unsee();
		this.#litListeners.clear();
		this.#sound.unload();
	};

	#tune(change: Partial<Tuning>): void {
		this.#tuning = { ...this.#tuning, ...change };
		this.#sound.tune(this.#tuning);
		this.#attend();
	}

	#send(event: PlayerEvent): void {
		const wanted = this.playing;
		const { state, orders } = step(this.#state, event, { duration: this.duration, sources: this.#sources });
		this.#state = state;
		if (!wanted && this.playing) this.#ticked = now();
		for (const order of orders) this.#obey(order);
		if (event.type !== 'arriving') this.#attend();
	}

	#obey(order: Order): void {
		if (order.do === 'load') this.#sound.load(order.source, order.at);
		else if (order.do === 'seek') this.#sound.seek(order.to);
		else this.#sound[order.do]();
	}

	#ring(): void {
		if (this.playing) this.#tick();
		else this.#attend();
	}

	#tick(): void {
		const after = seconds(now() - this.#ticked);
		this.#ticked = now();
		this.#send({ type: 'ticked', at: this.position(), after });
	}

	/** Shows where the sound is, and sleeps until there is something else to show. */
	#attend(): void {
		const at = this.position();
		this.#second = seconds(Math.floor(at));
		this.#light(at * 1000 + LEAD);
		if (this.playing) this.#alarm.in(this.#sleep(at * 1000 + LEAD));
		else this.#alarm.stop();
	}

	#sleep(millisecond: number): Seconds {
		if (this.waiting || !this.#hearing) return this.waiting ? SLEEP.waiting : SLEEP.sounding;
		const untilNext = (this.#hearing.next(millisecond) - millisecond) / 1000 / this.speed;
		return seconds(Math.min(untilNext, SLEEP.sounding));
	}

	#light(millisecond: number): void {
		const word = this.#hearing?.at(millisecond) ?? -1;
		if (word === this.#word) return;
		this.#word = word;
		const place = this.#placeOf(word);
		this.#paragraph = place[0];
		for (const listener of this.#litListeners) listener(...place);
	}

	#placeOf(word: number): [paragraph: number, word: number] {
		const paragraph = this.#hearing?.paragraphOf(word) ?? -1;
		return [paragraph, paragraph < 0 ? -1 : word - this.#timing!.first[paragraph]!];
	}
}
