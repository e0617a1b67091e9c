/** The shell round the machines: keeps their state for Svelte, obeys their orders, and wakes when a word or a part begins. */
import { played, reached, whole, type Interval, type Place, type Programme } from '#lib/core/programme.ts';
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { now, onSeenOrHidden, openAlarm } from './clock.ts';
import { courseOf, dueAt, isOver, isPlayed, nextOf, placeOfWord, positionOn, restOf, sameOn, sleepOf, soonDue, stays } from './course.ts';
import type { Course, Due, Spot } from './course.ts';
import { direct, openDesk, type Desk, type DeskEvent } from './desk.ts';
import { Light, type LitListener } from './light.ts';
import type { News, SoundFactory, Tuning } from './sound.ts';
import { Sounds, type Track } from './sounds.ts';
import { isWaiting, wants, type Failure, type PlayerEvent, type PlayerState } from './state.ts';
import { AS_RECORDED, faster, speed, volume } from './tuning.ts';

/** The times it takes and tells are those of its line: what is played, from beginning to end, whatever tracks it is made of. */
export class Player {
	#desk = $state.raw<Desk>(openDesk(1));
	#course = $state.raw<Course>(courseOf(whole(START)));
	#tuning = $state.raw<Tuning>(AS_RECORDED);
	#second = $state(START);
	#paragraph = $state(-1);
	#jumps = $state(0);
	#held = $state.raw({ track: 0, until: START });

	readonly state: PlayerState = $derived(this.#desk.tracks[this.#desk.on]!);
	readonly playing = $derived(wants(this.state));
	readonly waiting = $derived(isWaiting(this.state));
	readonly failure: Failure | null = $derived(this.state.is === 'failed' ? this.state.failure : null);
	/** The one that is heard, by its index. */
	readonly track = $derived(this.#desk.on);
	readonly line = $derived(this.#course.line);
	readonly duration = $derived(this.line.length);
	/** Whether it has come to its end. */
	readonly over = $derived(isOver(this.#course, this.state));
	/** How far the sound is here already. */
	readonly arrived: Seconds = $derived(positionOn(this.#course, this.#held.track === this.track ? this.#held.until : START));
	/** Counts the jumps to another time, whoever asked for them. */
	readonly jumps = $derived(this.#jumps);
	/** Moves once a second at most, unlike `position()`. */
	readonly second = $derived(this.#second);
	readonly paragraph = $derived(this.#paragraph);
	readonly speed = $derived(this.#tuning.speed);
	readonly volume = $derived(this.#tuning.volume);
	readonly muted = $derived(this.#tuning.muted);
	/** How long the rest takes at this speed. */
	readonly left: Seconds = $derived(restOf(this.#course, this.#second, this.speed));

	readonly #tracks: readonly Track[];
	readonly #sounds: Sounds;
	readonly #alarm = openAlarm(() => this.#ring());
	readonly #unsee = onSeenOrHidden(() => this.#ring());
	readonly #light = new Light();
	#ticked = now();
	/** A jump asked for before anybody knew where the words are. */
	#wished: readonly [paragraph: number, word: number] | null = null;

	constructor(tracks: readonly Track[], open: SoundFactory) {
		this.#tracks = tracks;
		this.#sounds = new Sounds(tracks, open, (news, track) => this.#hear(news, track));
		this.#desk = openDesk(tracks.length);
		this.#course = courseOf(whole(tracks[0]?.duration ?? START));
	}

	play = (): void => {
		if (this.over) this.seek(START);
		this.#send({ type: 'play' });
	};
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
		this.#jumps++;
		if (!stays(this.#course, to)) this.#course = { ...this.#course, clip: null };
		this.#go(reached(this.line, to));
	};
	by = (delta: number): void => this.seek(seconds(this.position() + delta));
	toParagraph = (paragraph: number): void => this.toWord(paragraph, 0);
	toWord = (paragraph: number, word: number): void => {
		const place = placeOfWord(this.line, this.#light, paragraph, word);
		if (place) this.seek(played(this.line, place));
		else if (!this.#light.of(this.track)) this.#wished = [paragraph, word];
	};
	/** Goes to the start of a stretch of the line, and pauses at its end. */
	clip = (part: Interval): void => {
		this.seek(part.start);
		this.#course = { ...this.#course, clip: part };
	};
	/** Goes over to another line in the middle of a word, playing or not as before. */
	change = (line: Programme): void => {
		const place = sameOn(line, this.#light, this.spot(), this.#tracks[this.track]?.insertions ?? []);
		this.#course = courseOf(line);
		this.#jumps++;
		this.#go(place);
	};
	/** Whether a paragraph is heard on this line. */
	plays = (paragraph: number): boolean => isPlayed(this.line, this.#light, paragraph);

	setSpeed = (wanted: number): void => this.#tune({ speed: speed(wanted) });
	changeSpeed = (steps: number): void => this.#tune({ speed: faster(this.speed, steps) });
	setVolume = (wanted: number): void => this.#tune({ volume: volume(wanted), muted: false });
	toggleMute = (): void => this.#tune({ muted: !this.muted });

	setTiming = (timing: Timing, track = 0): void => {
		this.#light.setTiming(timing, track);
		if (this.#wished) this.toWord(...this.#wished);
		this.#attend();
	};

	position = (): Seconds => positionOn(this.#course, this.spot().at);
	spot = (): Spot => {
		const isLoaded = this.state.is === 'playing' || this.state.is === 'paused';
		return { track: this.track, at: isLoaded ? this.#sounds.position(this.track) : this.state.at };
	};

	/** Calls back at every word's start, and at once with the word lit now. */
	onlit = (listener: LitListener): (() => void) => this.#light.on(listener);

	/** What was on its way meanwhile, a track's times for one, wakes nobody any more. */
	dispose = (): void => {
		this.#alarm.end();
		this.#unsee();
		this.#light.dispose();
		this.#sounds.unload();
	};

	#tune(change: Partial<Tuning>): void {
		this.#tuning = { ...this.#tuning, ...change };
		this.#sounds.tune(this.#tuning);
		this.#attend();
	}

	#send(event: PlayerEvent, track = this.track): void {
		this.#direct({ type: 'of', track, event });
		if (event.type !== 'arriving') this.#attend();
	}

	#direct(event: DeskEvent): void {
		const { desk, orders } = direct(this.#desk, event, this.#sounds.extents);
		if (!this.playing && wants(desk.tracks[desk.on]!)) this.#ticked = now();
		this.#desk = desk;
		this.#sounds.obey(orders);
	}

	/** A track may end a hair before its part is due to. */
	#hear(news: News, track: number): void {
		if (news.type === 'arriving') this.#held = { track, until: news.until };
		const next = news.type === 'finished' && track === this.track ? nextOf(this.#course) : null;
		return next ? this.#go(next.place, next.place.at) : this.#send(news, track);
	}

	/** @param floor no word that begins before it is lit anew */
	#go(place: Place | null, floor = START): void {
		const part = place && this.line.intervals[place.interval];
		if (!part) return;
		this.#course = { ...this.#course, interval: place.interval };
		this.#light.turnTo(part.track, floor);
		if (part.track === this.track) return this.#send({ type: 'seek', to: place.at });
		this.#direct({ type: 'over', track: part.track, at: place.at });
		this.#attend();
	}

	#ring(): void {
		if (this.playing) this.#tick();
		if (!this.playing) return this.#attend();
		const due = this.#due();
		if (due.is === 'next') this.#go(due.place, due.place.at);
		if (due.is !== 'stop') return;
		this.#course = { ...this.#course, clip: null };
		this.pause();
	}

	#due = (): Due => dueAt(this.#course, this.spot().at, this.#sounds.extents[this.track]!.duration);

	#tick(): void {
		const after = seconds(now() - this.#ticked);
		this.#ticked = now();
		this.#send({ type: 'ticked', at: this.spot().at, after });
	}

	/** Shows where the sound is, and sleeps until there is something else to show. */
	#attend(): void {
		const { at } = this.spot();
		this.#second = seconds(Math.floor(positionOn(this.#course, at)));
		this.#light.move(at);
		this.#paragraph = this.#light.paragraph;
		if (!this.playing) return this.#alarm.stop();
		const next = soonDue(this.#course, at);
		if (next) this.#direct({ type: 'soon', track: next.track, at: next.start });
		this.#alarm.in(sleepOf(this.#due(), this.#light.untilNext(at), this.speed, this.waiting));
	}
}
