/** A reader's search in the transcript: what is asked, what is found so far, and which of it the reader is at. */
import { foldedOnce, Hunt, type FoldedPassage } from '#lib/core/hunt.ts';
import type { Passage } from '#lib/core/manuscript.ts';
import type { Hit } from '#lib/core/search.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';
import { wordAt, words } from '#lib/core/words.ts';
import { inTasks } from '#lib/player/clock.ts';
import type { Band } from '#lib/player/following.ts';
import { Lights, passageInView, reveal } from './found.ts';
import type { Stage } from './stage.svelte.ts';

export class Searching {
	query = $state('');
	speaker = $state<SpeakerId | null>(null);
	/** In reading order; grows until `done`. */
	hits = $state.raw<readonly Hit[]>([]);
	here = $state.raw<Hit | null>(null);
	done = $state(true);
	readonly on = $derived(this.query.trim() !== '');
	/** Its place among the hits, from 1, or 0. */
	readonly place = $derived(this.here === null ? 0 : this.hits.indexOf(this.here) + 1);

	readonly #stage: Stage;
	readonly #passages: readonly Passage[];
	/** What is to be seen of the page. */
	readonly #view: () => Band;
	readonly #folded: FoldedPassage;
	readonly #lights: Lights;
	/** The hit that is played, or was last. */
	#heard: Hit | null = null;
	#stop: () => void = () => undefined;

	constructor(stage: Stage, passages: readonly Passage[], view: () => Band) {
		this.#stage = stage;
		this.#passages = passages;
		this.#view = view;
		this.#folded = foldedOnce(passages);
		this.#lights = new Lights(stage.page);
	}

	/** Begins anew, with what the reader has before the eyes. */
	begin = (): void => {
		this.#stop();
		const from = this.on ? passageInView(this.#stage.page, this.#view().top) : 0;
		const hunt = new Hunt(this.#passages, this.#folded, { query: this.query, speaker: this.speaker, from });
		this.here = this.#heard = null;
		if (!this.#go(hunt)) return;
		this.#stop = inTasks(() => this.#go(hunt));
	};

	step = (by: 1 | -1): void => {
		const { length } = this.hits;
		if (length > 0) this.#show(this.hits[(this.place - 1 + by + length) % length]!);
	};

	/** Plays from where the reader is; from the next one, or the one before, where that is played already. */
	play = (by: 1 | -1 = 1): void => {
		if (this.here !== null && (this.here === this.#heard || by < 0)) this.step(by);
		const hit = this.here;
		if (hit === null) return;
		this.#heard = hit;
		this.#stage.steering.hear(hit.passage, wordAt(words(this.#passages[hit.passage]!.text), hit.from));
	};

	end = (): void => {
		this.query = '';
		this.close();
		this.#stage.follower.saw('released');
	};

	/** Takes every trace of it off the page. */
	close = (): void => {
		this.#stop();
		this.hits = [];
		this.here = null;
		this.#lights.off();
	};

	/** @returns whether there is more to look through */
	#go(hunt: Hunt): boolean {
		hunt.go();
		this.done = hunt.done;
		this.hits = hunt.hits;
		if (this.here === null && hunt.first !== null) this.#show(hunt.first);
		else this.#lights.show(this.hits, this.here);
		return !hunt.done;
	}

	#show(hit: Hit): void {
		this.here = hit;
		this.#stage.follower.saw('searched');
		this.#lights.show(this.hits, hit);
		reveal(this.#stage.page, hit, this.#view());
	}
}
