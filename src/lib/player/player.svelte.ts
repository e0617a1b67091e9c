/** The shell round the machines: keeps their state for Svelte, obeys their orders, and wakes when a word or a part begins. */
import { reached, whole, type Place, type Programme } from '#lib/core/programme.ts';
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import { now, onSeenOrHidden, openAlarm, openStopwatch } from './clock.ts';
import { courseOf, dueAt, isOver, NOTHING, onAnother, positionOn, restOf, sameOn, setOut, sleepOf, soonDue, sought } from './course.ts';
import type { Course, Due, Spot } from './course.ts';
import { direct, openDesk, type Desk, type DeskEvent } from './desk.ts';
import { restAfter, type Rounds } from './rounds.ts';
import type { News, SoundFactory, Tuning } from './sound.ts';
import { Sounds, type Track } from './sounds.ts';
import { isWaiting, wants, type Failure, type PlayerEvent, type PlayerState } from './state.ts';
import { AS_RECORDED } from './tuning.ts';
import { Wishes } from './wishes.ts';

/** The times it takes and tells are those of its line: what is played, from beginning to end, whatever tracks it is made of. */
export class Player extends Wishes {
	#desk = $state.raw<Desk>(openDesk(1));
	#course = $state.raw<Course>(courseOf(whole(START)));
	#tuning = $state.raw<Tuning>(AS_RECORDED);
	#second = $state(START);
	#paragraph = $state(-1);
	#jumps = $state(0);
	#held = $state.raw({ track: 0, until: START });
	/** The clock's time at which a silence between two rounds is over. */
	#rest = $state.raw<Seconds | null>(null);

	readonly state: PlayerState = $derived(this.#desk.tracks[this.#desk.on]!);
	/** A silence that is asked for counts as playing. */
	readonly resting = $derived(this.#rest !== null);
	readonly playing = $derived(this.resting || wants(this.state));
	readonly waiting = $derived(isWaiting(this.state));
	readonly failure: Failure | null = $derived(this.state.is === 'failed' ? this.state.failure : null);
	/** The one that is heard, by its index. */
	readonly track = $derived(this.#desk.on);
	readonly line = $derived(this.#course.line);
	readonly duration = $derived(this.line.length);
	/** Whether it has come to its end. */
	readonly over = $derived(!this.resting && isOver(this.#course, this.state));
	/** What is played again and again, or once as a clip. */
	readonly rounds: Rounds | null = $derived(this.#course.rounds);
	/** How far a track is here already, and how much of the line. */
	readonly held = $derived(this.#held);
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
	readonly #watch = openStopwatch();

	constructor(tracks: readonly Track[], open: SoundFactory) {
		super();
		this.#tracks = tracks;
		this.#sounds = new Sounds(tracks, open, (news, track) => this.#hear(news, track));
		this.#desk = openDesk(tracks.length);
		this.#course = courseOf(whole(tracks[0]?.duration ?? START));
	}

	play = (): void => {
		if (this.resting) return this.#back();
		if (this.over) this.go(START);
		this.steer({});
		this.send({ type: 'play' });
	};
	pause = (): void => {
		if (this.resting) this.#back(false);
		this.#tick();
		this.send({ type: 'pause' });
	};

	/** Goes over to another line in the middle of a word, playing or not as before. */
	change = (line: Programme): void => {
		const place = sameOn(line, this.light, this.spot(), this.#tracks[this.track]?.insertions ?? []);
		this.#course = onAnother(this.#course, line);
		this.#jumps++;
		this.#goTo(place);
	};

	position = (): Seconds => positionOn(this.#course, this.spot().at);
	spot = (): Spot => this.#sounds.spot(this.track, this.state);

	/** What was on its way meanwhile, a track's times for one, wakes nobody any more. */
	dispose = (): void => {
		this.#alarm.end();
		this.#unsee();
		this.light.dispose();
		this.#sounds.unload();
	};

	protected go(to: Seconds, plays = this.resting): void {
		this.#rest = null;
		this.#jumps++;
		this.#course = sought(this.#course, to);
		this.#goTo(reached(this.line, to));
		if (plays) this.send({ type: 'play' });
	}

	protected steer(change: Partial<Course>): void {
		this.#course = setOut({ ...this.#course, ...change }, this.position());
		this.attend();
	}

	/** To where a round begins. */
	#back = (plays = this.resting): void => this.go(this.rounds?.stretch.start ?? this.position(), plays);

	protected tune(change: Partial<Tuning>): void {
		this.#tuning = { ...this.#tuning, ...change };
		this.#sounds.tune(this.#tuning);
		this.attend();
	}

	protected send(event: PlayerEvent, track = this.track): void {
		this.#direct({ type: 'of', track, event });
		if (event.type !== 'arriving') this.attend();
	}

	#direct(event: DeskEvent): void {
		const { desk, orders } = direct(this.#desk, event, this.#sounds.extents);
		if (!this.playing && wants(desk.tracks[desk.on]!)) this.#watch.reset();
		this.#desk = desk;
		this.#sounds.obey(orders);
	}

	/** A track may end a hair before its part is due to. */
	#hear(news: News, track: number): void {
		if (news.type === 'arriving') this.#held = { track, until: news.until };
		if (news.type === 'resumed' && this.resting) return this.#back();
		const due = news.type === 'finished' && track === this.track ? this.#due(this.#sounds.extents[track]!.duration) : NOTHING;
		// A sound that has ended stands still, and has to be told to play again.
		if (due.is === 'again') this.#turnBack(due.rounds, true);
		else if (!this.#heed(due)) this.send(news, track);
	}

	/** @param floor no word that begins before it is lit anew */
	#goTo(place: Place | null, floor = START): void {
		const part = place && this.line.intervals[place.interval];
		if (!part) return;
		this.#course = { ...this.#course, interval: place.interval };
		this.light.turnTo(part.track, floor);
		if (part.track === this.track) return this.send({ type: 'seek', to: place.at });
		this.#direct({ type: 'over', track: part.track, at: place.at });
		this.attend();
	}

	#ring(): void {
		if (this.#rest !== null && now() >= this.#rest) return this.#back();
		if (wants(this.state)) this.#tick();
		if (wants(this.state)) this.#heed(this.#due());
		else this.attend();
	}

	#due = (at = this.spot().at): Due => dueAt(this.#course, at, this.#sounds.extents[this.track]!.duration);

	/** @returns whether something was due */
	#heed(due: Due): boolean {
		if (due.is === 'next') this.#goTo(due.place, due.place.at);
		else if (due.is === 'again') this.#turnBack(due.rounds);
		else if (due.is === 'stop') {
			this.steer({ rounds: null });
			this.pause();
		}
		return due.is !== 'on';
	}

	#turnBack(rounds: Rounds, stands = false): void {
		this.#course = { ...this.#course, rounds };
		const rest = restAfter(rounds, this.speed);
		if (rest === 0 && !stands) return this.#back();
		this.#rest = seconds(now() + rest);
		this.send({ type: 'pause' });
	}

	#tick(): void {
		this.send({ type: 'ticked', at: this.spot().at, after: this.#watch.lap() });
	}

	/** Shows where the sound is, and sleeps until there is something else to show. */
	protected attend(): void {
		const { at } = this.spot();
		this.#second = seconds(Math.floor(positionOn(this.#course, at)));
		this.light.move(at);
		this.#paragraph = this.light.paragraph;
		if (this.#rest !== null) return this.#alarm.in(seconds(this.#rest - now()));
		if (!this.playing) return this.#alarm.stop();
		const next = soonDue(this.#course, at);
		if (next) this.#direct({ type: 'soon', track: next.track, at: next.start });
		this.#alarm.in(sleepOf(this.#due(), this.light.untilNext(at), this.speed, this.waiting));
	}
}
