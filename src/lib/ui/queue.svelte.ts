/** The listener's queue: one in a browser, the same in all its tabs. */
import type { EpisodeId } from '#lib/core/episode.ts';
import { isQueued, moved, nextAfter, playedNext, queueFrom, without, type Queue, type Queued } from '#lib/core/queue.ts';
import { kept } from './kept.ts';
import { listen } from './listen.ts';

const store = () => kept('queue', queueFrom);

class Queueing {
	/** Empty until the page is awake: no server knows it. */
	list = $state.raw<Queue>([]);

	/** @returns what ends it */
	wake = (): (() => void) => {
		this.#read();
		return listen(window, 'storage', this.#read);
	};
	has = (id: EpisodeId): boolean => isQueued(this.list, id);
	next = (after: EpisodeId): Queued | null => nextAfter(this.list, after);

	add = (one: Queued): void => this.#change(playedNext(this.list, one));
	remove = (id: EpisodeId): void => this.#change(without(this.list, id));
	move = (id: EpisodeId, by: number): void => this.#change(moved(this.list, id, by));
	empty = (): void => this.#change([]);

	#read = (): void => {
		this.list = store().read();
	};

	#change(list: Queue): void {
		this.list = list;
		store().write(list.length === 0 ? null : list);
	}
}

export const queue = new Queueing();
