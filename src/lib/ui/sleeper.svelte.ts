/** Carries out what `core/sleep.ts` decides: counts what is heard, lets the sound fade, pauses, and gives the volume back. */
import { untrack } from 'svelte';
import { heardFor, isOver, leftOf, softnessOf, soonOf, turnEnd, type Timer } from '#lib/core/sleep.ts';
import { seconds, type Seconds } from '#lib/core/time.ts';
import { now, openAlarm } from '#lib/player/clock.ts';
import { soften } from '#lib/player/hush.ts';
import type { Stage } from './stage.svelte.ts';

export class Sleeper {
	#timer = $state.raw<Timer | null>(null);
	#left = $state.raw<Seconds | null>(null);
	/** Counting down is no change that anybody has to be woken for. */
	readonly #isSet = $derived(this.#timer !== null);
	readonly #stage: Stage;
	/** Said when it has paused. */
	#slept = '';
	#looked = now();
	#jumps = -1;
	readonly #alarm = openAlarm(() => this.#attend());
	readonly #unwatch: () => void;

	constructor(stage: Stage) {
		this.#stage = stage;
		const { player } = stage;
		this.#unwatch = $effect.root(() => {
			$effect(() => {
				// Whatever of these has changed, the end is at another time.
				if (this.#isSet && player.playing && player.jumps >= 0 && player.speed > 0) untrack(() => this.#wake());
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

	/** Wherever one goes meanwhile, it is the turn that is heard there. */
	atTurnEnd = (): Timer => {
		const { player, tracks } = this.#stage;
		return { is: 'turn', end: turnEnd(tracks.line.blocks, player.position(), player.duration) };
	};

	end = (): void => {
		this.#unwatch();
		this.#alarm.end();
		soften(1);
	};

	#show(): Seconds | null {
		const { player } = this.#stage;
		const left = this.#timer && leftOf(this.#timer, player.position(), player.speed);
		this.#left = left && seconds(Math.ceil(left));
		return left;
	}

	/** The end is reckoned anew after a jump alone: a ring that comes late must not find itself in the next turn. */
	#wake(): void {
		const { jumps } = this.#stage.player;
		if (this.#timer?.is === 'turn' && jumps !== this.#jumps) this.#timer = this.atTurnEnd();
		this.#jumps = jumps;
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
