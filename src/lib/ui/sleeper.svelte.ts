/** Carries out what `core/sleep.ts` decides: counts what is heard, lets the sound fade, pauses, and gives the volume back. */
import { heardFor, isOver, leftOf, softnessOf, soonOf, type Timer } from '#lib/core/sleep.ts';
import { seconds, type Seconds } from '#lib/core/time.ts';
import { now, openAlarm } from '#lib/player/clock.ts';
import { soften } from '#lib/player/hush.ts';
import type { Stage } from './stage.svelte.ts';

export class Sleeper {
	#timer = $state.raw<Timer | null>(null);
	#left = $state.raw<Seconds | null>(null);
	readonly #stage: Stage;
	/** Said when it has paused. */
	#slept = '';
	#looked = now();
	readonly #alarm = openAlarm(() => this.#attend());
	readonly #unwatch: () => void;

	constructor(stage: Stage) {
		this.#stage = stage;
		const { player } = stage;
		this.#unwatch = $effect.root(() => {
			$effect(() => {
				// Whatever of these has changed, the end is at another time.
				if (this.#timer && player.playing && player.jumps >= 0 && player.speed > 0) this.#wake();
				else this.#rest();
			});
		});
	}

	get timer(): Timer | null {
		return this.#timer;
	}
	/** In whole seconds, as it is shown; `null` where no timer is set. */
	get left(): Seconds | null {
		return this.#left;
	}

	set = (timer: Timer | null, slept: string): void => {
		this.#slept = slept;
		this.#looked = now();
		this.#timer = timer;
		this.#show();
	};

	end = (): void => {
		this.#unwatch();
		this.#alarm.end();
		soften(1);
	};

	#leftNow(timer: Timer): Seconds {
		const { player, tracks } = this.#stage;
		const { speed, duration } = player;
		return leftOf(timer, { position: player.position(), speed, duration, blocks: tracks.line.blocks });
	}

	#show(): Seconds | null {
		const left = this.#timer && this.#leftNow(this.#timer);
		this.#left = left && seconds(Math.ceil(left));
		return left;
	}

	#wake(): void {
		this.#looked = now();
		this.#alarm.in(seconds(0));
	}

	/** A fade that is broken off is none: whoever pauses by hand is awake. */
	#rest(): void {
		this.#alarm.stop();
		soften(1);
	}

	#attend(): void {
		const looked = this.#looked;
		this.#looked = now();
		if (!this.#timer) return;
		if (this.#timer.is === 'time') this.#timer = heardFor(this.#timer, seconds(this.#looked - looked));
		const left = this.#show() ?? seconds(0);
		if (isOver(left)) return this.#sleep();
		soften(softnessOf(this.#timer, left));
		this.#alarm.in(soonOf(this.#timer, left));
	}

	#sleep(): void {
		const slept = this.#slept;
		this.#stage.player.pause();
		this.set(null, '');
		soften(1);
		this.#stage.say(slept);
	}
}

const sleepers = new WeakMap<Stage, Sleeper>();

/** The one of a stage: it counts on when the panel that set it is closed. */
export function sleeperOf(stage: Stage): Sleeper {
	const known = sleepers.get(stage) ?? new Sleeper(stage);
	sleepers.set(stage, known);
	return known;
}
