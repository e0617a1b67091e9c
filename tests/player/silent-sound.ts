/** A sound without sound: it plays as far as the test lets time pass, over a network the test can cut. */
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import type { Cause, News, Sound, SoundFactory, Tuning } from '#lib/player/sound.ts';
import { AS_RECORDED } from '#lib/player/tuning.ts';

/** How long a load takes. */
const LOADING = 0.05;

export type Network = 'up' | 'hanging' | 'refusing';

export class SilentSound implements Sound {
	/** What it was ordered to do: `load 0 at 30`, `play`. */
	readonly ordered: string[] = [];
	network: Network = 'up';
	/** Whether a play needs a press of a button first. */
	isBlocked = false;
	tuning: Tuning = AS_RECORDED;
	readonly #length: number;
	readonly #broken: readonly (Cause | null)[];
	readonly #tell: (news: News) => void;
	#at = START;
	#wanted = false;
	#sounding = false;
	#source = 0;
	/** Time until it has loaded; `null` where nothing is loading. */
	#loading: number | null = null;
	#isLoaded = false;
	#told: News[] = [];

	/** @param broken what is wrong with each source */
	constructor(tell: (news: News) => void, length: number, broken: readonly (Cause | null)[]) {
		this.#tell = tell;
		this.#length = length;
		this.#broken = broken;
	}

	load(source: number, at: Seconds): void {
		this.ordered.push(`load ${source} at ${at}`);
		this.#told = [];
		this.#source = source;
		this.#at = at;
		this.#loading = LOADING;
		this.#wanted = this.#sounding = this.#isLoaded = false;
	}
	play(): void {
		this.ordered.push('play');
		if (this.isBlocked) this.#told.push({ type: 'blocked' });
		else this.#wanted = true;
	}
	pause(): void {
		this.ordered.push('pause');
		this.#wanted = this.#sounding = false;
	}
	seek(to: Seconds): void {
		this.ordered.push(`seek ${to}`);
		this.#at = to;
		if (this.#isLoaded) this.#told.push({ type: 'sought' });
	}
	position(): Seconds {
		return this.#at;
	}
	tune(tuning: Tuning): void {
		this.tuning = tuning;
	}
	unload(): void {
		this.ordered.push('unload');
		this.#told = [];
		this.#loading = null;
		this.#wanted = this.#sounding = this.#isLoaded = false;
	}

	get isHeard(): boolean {
		return this.#sounding;
	}

	/** Says what a network or a headset would. */
	say(news: News): void {
		this.#tell(news);
	}

	/** Lets time pass; news comes as it goes, never while an order is given. */
	pass(time: number): void {
		for (const news of this.#told.splice(0)) this.#tell(news);
		if (this.#loading !== null) this.#arrive(time);
		else if (this.#isLoaded && this.#wanted) this.#run(time);
	}

	#arrive(time: number): void {
		const cause = this.#broken[this.#source] ?? (this.network === 'refusing' ? 'refused' : null);
		if (this.network === 'hanging' || (this.#loading = this.#loading! - time) > 0) return;
		this.#loading = null;
		this.#isLoaded = cause === null;
		this.#tell(cause ? { type: 'broke', cause } : { type: 'loaded' });
	}

	#run(time: number): void {
		if (this.network !== 'up') return;
		if (!this.#sounding) {
			this.#sounding = true;
			this.#tell({ type: 'sounding' });
			return;
		}
		this.#at = seconds(Math.min(this.#length, this.#at + time * this.tuning.speed));
		if (this.#at < this.#length) return;
		this.#wanted = this.#sounding = false;
		this.#tell({ type: 'finished' });
	}
}

/** A factory for a Player, and the sound it will have made. */
export function silence(length = 100, broken: readonly (Cause | null)[] = []): { open: SoundFactory; sound: () => SilentSound } {
	let sound: SilentSound | null = null;
	return {
		open: (_sources, tell) => (sound = new SilentSound(tell, length, broken)),
		sound: () => sound!
	};
}
