/** Which word is lit: moves with the sound, and tells everybody who shows it. */
import { seconds, type Seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { hearing, type Hearing } from './hearing.ts';

/** Index of the paragraph in reading order and of the word in it; -1 and -1 before the first word. */
export type LitListener = (paragraph: number, word: number) => void;

/** A word is lit on the frame nearest its start: half a frame early at most. Milliseconds of the track. */
const LEAD = 8;

export class Light {
	readonly #listeners = new Set<LitListener>();
	#timing: Timing | null = null;
	#hearing: Hearing | null = null;
	#word = -1;
	#paragraph = -1;

	get isReady(): boolean {
		return this.#hearing !== null;
	}
	/** The paragraph of the word lit, or -1. */
	get paragraph(): number {
		return this.#paragraph;
	}

	setTiming(timing: Timing): void {
		this.#timing = timing;
		this.#hearing = hearing(timing);
	}

	/** Calls back whenever another word is lit, and at once where one is. */
	on(listener: LitListener): () => void {
		this.#listeners.add(listener);
		if (this.#word >= 0) this.#tell(listener);
		return () => this.#listeners.delete(listener);
	}

	move(to: Seconds): void {
		const word = this.#hearing?.at(to * 1000 + LEAD) ?? -1;
		if (word === this.#word) return;
		this.#word = word;
		this.#paragraph = this.#hearing?.paragraphOf(word) ?? -1;
		for (const listener of this.#listeners) this.#tell(listener);
	}

	/** How much of the track comes before another word is due. */
	untilNext(from: Seconds): Seconds {
		const looked = from * 1000 + LEAD;
		return seconds(((this.#hearing?.next(looked) ?? Infinity) - looked) / 1000);
	}

	/** When a word is heard, or `null` where there is no such word. */
	startOf(paragraph: number, word: number): Seconds | null {
		const first = this.#timing?.first.subarray(0, -1)[paragraph];
		return first === undefined || !this.#hearing ? null : seconds(this.#hearing.startOf(first + word) / 1000);
	}

	dispose(): void {
		this.#listeners.clear();
	}

	#tell(listener: LitListener): void {
		listener(this.#paragraph, this.#word < 0 ? -1 : this.#word - this.#timing!.first[this.#paragraph]!);
	}
}
