/** The shell round the machine: keeps its state for Svelte, obeys its orders, and wakes when a word begins. */
import { left, nearest, onward, programme, whole, type Interval, type Programme } from '#lib/core/programme.ts';
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { now, onSeenOrHidden, openAlarm } from './clock.ts';
import { howlerSound } from './howler.ts';
import { Light, type LitListener } from './light.ts';
import { step } from './machine.ts';
import type { Sound, SoundFactory, SoundSource, Tuning } from './sound.ts';
import { initial, isWaiting, wants, type Failure, type Order, type PlayerEvent, type PlayerState } from './state.ts';
import { AS_RECORDED, faster, speed, volume } from './tuning.ts';

export interface Track {
	readonly sources: readonly SoundSource[];
	readonly duration: Seconds;
}

/** The longest sleep while sound is wanted: the clock moves, and a dead connection is noticed. */
const SLEEP = { sounding: seconds(1), waiting: seconds(0.5) } as const;

export class Player {
	#state = $state.raw<PlayerState>(initial());
	#tuning = $state.raw<Tuning>(AS_RECORDED);
	#timing = $state.raw<Timing | null>(null);
	#second = $state(START);
	#paragraph = $state(-1);
	/** What is played, where that is not all of it. */
	#clip = $state.raw<Programme | null>(null);

	readonly playing = $derived(wants(this.#state));
	readonly waiting = $derived(isWaiting(this.#state));
	readonly failure: Failure | null = $derived(this.#state.is === 'failed' ? this.#state.failure : null);

	readonly duration: Seconds;
	readonly #sources: number;
	readonly #sound: Sound;
	readonly #alarm = openAlarm(() => this.#ring());
	readonly #unsee = onSeenOrHidden(() => this.#ring());
	readonly #light = new Light();
	#ticked = now();
	/** A jump asked for before anybody knew where the words are. */
	#wished: readonly [paragraph: number, word: number] | null = null;

	constructor(track: Track, open: SoundFactory = howlerSound) {
		this.duration = track.duration;
		this.#sources = track.sources.length;
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
		const played = this.#clip ?? whole(this.duration);
		const place = nearest(played, this.#second);
		return place ? left(played, place, this.speed) : START;
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

	/** Leaves a clip when it leads out of it. */
	seek = (to: Seconds): void => {
		this.#wished = null;
		if (this.#clip && onward(this.#clip, to)?.at !== to) this.#clip = null;
		this.#send({ type: 'seek', to });
	};
	by = (delta: number): void => this.seek(seconds(this.position() + delta));
	toParagraph = (paragraph: number): void => this.toWord(paragraph, 0);
	toWord = (paragraph: number, word: number): void => {
		const start = this.#light.startOf(paragraph, word);
		if (start !== null) this.seek(start);
		else if (!this.#light.isReady) this.#wished = [paragraph, word];
	};
	/** Goes to the start of a part, and pauses at its end. */
	clip = (part: Interval): void => {
		this.seek(part.start);
		this.#clip = programme([part]);
	};

	setSpeed = (wanted: number): void => this.#tune({ speed: speed(wanted) });
	changeSpeed = (steps: number): void => this.#tune({ speed: faster(this.speed, steps) });
	setVolume = (wanted: number): void => this.#tune({ volume: volume(wanted), muted: false });
	toggleMute = (): void => this.#tune({ muted: !this.muted });

	setTiming = (timing: Timing): void => {
		this.#timing = timing;
		this.#light.setTiming(timing);
		if (this.#wished) this.toWord(...this.#wished);
		this.#attend();
	};

	/** Where the sound is now. */
	position = (): Seconds => (this.#state.is === 'playing' || this.#state.is === 'paused' ? this.#sound.position() : this.#state.at);

	/** Calls back at every word's start, and at once with the word lit now. */
	onlit = (listener: LitListener): (() => void) => this.#light.on(listener);

	dispose = (): void => {
		this.#alarm.stop();
		this.#unsee();
		this.#light.dispose();
		this.#sound.unload();
	};

	#tune(change: Partial<Tuning>): void {
		this.#tuning = { ...this.#tuning, ...change };
		this.#sound.tune(this.#tuning);
		this.#attend();
	}

	#send(event: PlayerEvent): void {
		const { state, orders } = step(this.#state, event, { duration: this.duration, sources: this.#sources });
		if (!wants(this.#state) && wants(state)) this.#ticked = now();
		this.#state = state;
		for (const order of orders) this.#obey(order);
		if (event.type !== 'arriving') this.#attend();
	}

	#obey(order: Order): void {
		if (order.do === 'load') this.#sound.load(order.source, order.at);
		else if (order.do === 'seek') this.#sound.seek(order.to);
		else this.#sound[order.do]();
	}

	#ring(): void {
		if (!this.playing) return this.#attend();
		this.#tick();
		if (this.#clip && !onward(this.#clip, this.position())) this.#endClip();
	}

	#endClip(): void {
		this.#clip = null;
		this.pause();
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
		this.#light.move(at);
		this.#paragraph = this.#light.paragraph;
		if (this.playing) this.#alarm.in(this.#sleep(at));
		else this.#alarm.stop();
	}

	#sleep(at: Seconds): Seconds {
		if (this.waiting) return SLEEP.waiting;
		const end = this.#clip?.intervals[0]?.end ?? Infinity;
		return seconds(Math.min(SLEEP.sounding, Math.min(this.#light.untilNext(at), end - at) / this.speed));
	}
}
