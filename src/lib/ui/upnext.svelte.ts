/** What follows when an episode has come to its end: the first of the queue, after a moment in which one can say no. */
import type { Queued } from '#lib/core/queue.ts';
import { seconds } from '#lib/core/time.ts';
import { openAlarm } from '#lib/player/clock.ts';
import { queue } from './queue.svelte.ts';
import type { Stage } from './stage.svelte.ts';

/** Seconds: enough to read the title and to reach a button. */
const MOMENT = 8;

export class UpNext {
	next = $state.raw<Queued | null>(null);
	/** Seconds until it begins. */
	left = $state(0);
	readonly #stage: Stage;
	readonly #begin: (next: Queued) => void;
	readonly #alarm = openAlarm(() => this.#tick());
	#wasPlaying = false;
	#wasSleepy = false;

	constructor(stage: Stage, begin: (next: Queued) => void) {
		this.#stage = stage;
		this.#begin = begin;
	}

	/**
	 * Called whenever the player goes on, stops or is over. Who only went to the end has not listened to it.
	 *
	 * @param sleepy a sleep timer is set: whoever set it wants silence, and not another episode
	 */
	saw = (playing: boolean, over: boolean, sleepy: boolean): void => {
		const ended = this.#wasPlaying && !playing && over && !this.#wasSleepy;
		this.#wasPlaying = playing;
		// The timer is gone once it has paused.
		if (playing) this.#wasSleepy = sleepy;
		if (ended) this.#offer();
		else if (playing || !over) this.cancel();
	};

	/** What has been heard is nobody's next any more. */
	#offer(): void {
		const { id } = this.#stage.heading;
		queue.remove(id);
		this.next = queue.next(id);
		this.left = MOMENT;
		if (this.next) this.#alarm.in(seconds(1));
	}

	#tick(): void {
		this.left--;
		if (this.left <= 0) this.go();
		else this.#alarm.in(seconds(1));
	}

	go = (): void => {
		const { next } = this;
		this.cancel();
		if (!next) return;
		queue.remove(next.id);
		this.#begin(next);
	};

	cancel = (): void => {
		this.#alarm.stop();
		this.next = null;
	};

	end = (): void => {
		this.cancel();
		this.#alarm.end();
	};
}
