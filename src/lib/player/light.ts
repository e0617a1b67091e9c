/** Which word is lit: moves with the sound of whichever track is heard, and tells everybody who shows it. */
import { seconds, START, type Seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { hearing, type Hearing } from './hearing.ts';

/** Index of the paragraph in reading order and of the word in it; -1 and -1 before the first word. */
export type LitListener = (paragraph: number, word: number) => void;

/** A word is lit on the frame nearest its start: half a frame early at most. Milliseconds of the track. */
const LEAD = 8;

export class Light {
	readonly #listeners = new Set<LitListener>();
	readonly #hearings: (Hearing | null)[] = [];
	#on = 0;
	#floor = START;
	#word = -1;
	#paragraph = -1;

	/** The paragraph of the word lit, or -1. */
	get paragraph(): number {
		return this.#paragraph;
	}

	setTiming(timing: Timing, track: number): void {
		this.#hearings[track] = hearing(timing);
	}

	/** `null` while the words of this track have no times. */
	of(track: number): Hearing | null {
		return this.#hearings[track] ?? null;
	}

	/** From here on another track is heard, and no word that begins before `floor` is lit anew: it was heard elsewhere. */
	turnTo(track: number, floor = START): void {
		this.#on = track;
		this.#floor = floor;
	}

	/** Calls back whenever another word is lit, and at once where one is. */
	on(listener: LitListener): () => void {
		this.#listeners.add(listener);
		if (this.#word >= 0) this.#tell(listener);
		return () => this.#listeners.delete(listener);
	}

	move(to: Seconds): void {
		const heard = this.of(this.#on);
		const word = heard ? this.#begun(heard, to) : -1;
		if (word === this.#word) return;
		this.#word = word;
		this.#paragraph = heard?.paragraphOf(word) ?? -1;
		for (const listener of this.#listeners) this.#tell(listener);
	}

	/** How much of the track comes before another word is due. */
	untilNext(from: Seconds): Seconds {
		const looked = from * 1000 + LEAD;
		return seconds(((this.of(this.#on)?.next(looked) ?? Infinity) - looked) / 1000);
	}

	dispose(): void {
		this.#listeners.clear();
	}

	#begun(heard: Hearing, to: Seconds): number {
		const word = heard.at(to * 1000 + LEAD);
		const start = word < 0 ? 0 : heard.timing.starts[word]!;
		return this.#floor > 0 && start < this.#floor * 1000 ? this.#word : word;
	}

	#tell(listener: LitListener): void {
		const first = this.of(this.#on)?.timing.first[this.#paragraph] ?? 0;
		listener(this.#paragraph, this.#word < 0 ? -1 : this.#word - first);
	}
}
