/** All that a listener can wish of a player, told in the few things that it does. */
import { played, type Interval, type Programme } from '#lib/core/programme.ts';
import type { WordRun } from '#lib/core/quotation.ts';
import { seconds, type Seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { isPlayed, placeOfWord, stretchOfWords, type Course } from './course.ts';
import { Light, type LitListener } from './light.ts';
import { begun, once, type Repeat, type Rest, type Rounds } from './rounds.ts';
import type { Tuning } from './sound.ts';
import type { PlayerEvent } from './state.ts';
import { faster, speed, volume } from './tuning.ts';

export abstract class Wishes {
	abstract readonly line: Programme;
	abstract readonly playing: boolean;
	abstract readonly track: number;
	abstract readonly speed: number;
	abstract readonly resting: boolean;
	abstract readonly rounds: Rounds | null;
	abstract readonly muted: boolean;
	protected readonly light = new Light();
	/** Asked for before anybody knew where the words are. */
	#wished: (() => void) | null = null;

	abstract play: () => void;
	abstract pause: () => void;
	abstract position: () => Seconds;
	/** To a time that is known. */
	protected abstract go(to: Seconds): void;
	protected abstract steer(change: Partial<Course>): void;
	protected abstract send(event: PlayerEvent): void;
	protected abstract tune(change: Partial<Tuning>): void;
	protected abstract attend(): void;

	/** Has the first of the sound fetched before anybody asks for it. */
	prepare = (): void => this.send({ type: 'prepare' });
	retry = (): void => this.send({ type: 'retry' });
	toggle = (): void => (this.playing ? this.pause() : this.play());
	/** Leaves a clip or a repeat when it leads out of it. */
	seek = (to: Seconds): void => {
		this.#wished = null;
		this.go(to);
	};
	by = (delta: number): void => this.seek(seconds(this.position() + delta));
	toParagraph = (paragraph: number): void => this.toWord(paragraph, 0);
	toWord = (paragraph: number, word: number): void => {
		const at = this.timeOf(paragraph, word);
		if (at !== null) this.seek(at);
		else if (!this.light.of(this.track)) this.#wished = () => this.toWord(paragraph, word);
	};

	/** Goes to the start of a stretch of the line, and pauses at its end. */
	clip = (part: Interval): void => this.#circle(once(part));
	/** The same with a stretch from one word to another; where it is not heard, to the nearest word that is. */
	clipWords = (run: WordRun): void => {
		const part = this.stretchOf(run);
		if (part) this.clip(part);
		else if (this.light.of(this.track)) this.toWord(run.from.paragraph, run.from.word);
		else this.#wished = () => this.clipWords(run);
	};
	/** Goes to the start of a stretch and comes back to it as often as asked; `null` plays on. */
	repeat = (repeat: Repeat | null): void => {
		if (repeat) return this.#circle(begun(repeat));
		const { resting } = this;
		this.steer({ rounds: null });
		if (resting) this.play();
	};
	/** What is repeated goes on, so often and with such a silence. */
	repeatSo = (times: number | null, rest: Rest): void => {
		if (this.rounds) this.steer({ rounds: { ...this.rounds, times, rest } });
	};
	/** Pauses at these times of the line, given in order, until another line is played. */
	haltAt = (halts: readonly Seconds[]): void => this.steer({ halts });

	/** When these words are heard on this line; `null` while nobody knows, and where they are not. */
	stretchOf = (run: WordRun): Interval | null => stretchOfWords(this.line, this.light, run);
	/** When a word is heard on this line, or one nearby; `null` while nobody knows. */
	timeOf = (paragraph: number, word: number): Seconds | null => {
		const place = placeOfWord(this.line, this.light, paragraph, word);
		return place && played(this.line, place);
	};
	/** Whether a paragraph is heard on this line. */
	plays = (paragraph: number): boolean => isPlayed(this.line, this.light, paragraph);
	/** Calls back at every word's start, and at once with the word lit now. */
	onlit = (listener: LitListener): (() => void) => this.light.on(listener);

	setSpeed = (wanted: number): void => this.tune({ speed: speed(wanted) });
	changeSpeed = (steps: number): void => this.tune({ speed: faster(this.speed, steps) });
	setVolume = (wanted: number): void => this.tune({ volume: volume(wanted), muted: false });
	toggleMute = (): void => this.tune({ muted: !this.muted });

	setTiming = (timing: Timing, track = 0): void => {
		this.light.setTiming(timing, track);
		this.#wished?.();
		this.attend();
	};

	#circle(rounds: Rounds): void {
		this.seek(rounds.stretch.start);
		this.steer({ rounds });
	}
}
