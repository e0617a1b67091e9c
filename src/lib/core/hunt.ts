/** The search of a long transcript in portions: first what the reader meets next, then the rest. */
import { fold, type Folded } from './fold.ts';
import type { Passage } from './manuscript.ts';
import { hitsOf, wantedOf, type Hit } from './search.ts';
import type { SpeakerId } from './transcript.ts';

/** A passage as a search compares it, by its place in reading order. */
export type FoldedPassage = (passage: number) => Folded;

/** Folds a passage when it is asked for, and only once. */
export function foldedOnce(passages: readonly Pick<Passage, 'text'>[]): FoldedPassage {
	const folded: Folded[] = [];
	return (passage) => (folded[passage] ??= fold(passages[passage]!.text));
}

export interface Asked {
	readonly query: string;
	/** Whose words alone are searched, or `null` for everybody's. */
	readonly speaker: SpeakerId | null;
	/** The passage the reader has before the eyes. */
	readonly from: number;
}

/** UTF-16 units a portion: some milliseconds on a slow phone. */
export const PORTION = 100_000;

export class Hunt {
	readonly #passages: readonly Pick<Passage, 'text' | 'speaker'>[];
	readonly #folded: FoldedPassage;
	readonly #asked: Asked;
	readonly #wanted: string | null;
	readonly #after: Hit[] = [];
	readonly #before: Hit[] = [];
	/** Passages looked at, beginning where the reader is and going round. */
	#looked = 0;

	constructor(passages: readonly Pick<Passage, 'text' | 'speaker'>[], folded: FoldedPassage, asked: Asked) {
		this.#passages = passages;
		this.#folded = folded;
		this.#asked = { ...asked, from: Math.min(Math.max(asked.from, 0), passages.length) };
		this.#wanted = wantedOf(asked.query);
	}

	get done(): boolean {
		return this.#wanted === null || this.#looked === this.#passages.length;
	}
	/** What is found so far, in reading order. */
	get hits(): readonly Hit[] {
		return [...this.#before, ...this.#after];
	}
	/** The first hit at or after the reader's place, or from the top where nothing follows; `null` while that is not known. */
	get first(): Hit | null {
		return this.#after[0] ?? (this.done ? (this.#before[0] ?? null) : null);
	}

	/** Looks through one portion, and no further than the first hit where there was none. */
	go(): void {
		const isFirst = this.#after.length === 0;
		for (let letters = 0; !this.done && letters < PORTION;) {
			letters += this.#look();
			if (isFirst && this.#after.length > 0) return;
		}
	}

	/** @returns how much there was to look through */
	#look(): number {
		const passage = (this.#asked.from + this.#looked++) % this.#passages.length;
		const { text, speaker } = this.#passages[passage]!;
		if (this.#asked.speaker !== null && speaker !== this.#asked.speaker) return 0;
		const hits = hitsOf(passage, this.#folded(passage), this.#wanted!);
		for (const hit of hits) (passage >= this.#asked.from ? this.#after : this.#before).push(hit);
		return text.length;
	}
}
