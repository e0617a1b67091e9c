/** What is to be heard next, in order: each episode once. */
import { isEpisodeId, type EpisodeId } from './episode.ts';

export interface Queued {
	readonly id: EpisodeId;
	/** As it was called when it was put here: the list is shown where nothing else is known of it. */
	readonly title: string;
}

export type Queue = readonly Queued[];

/** More than anybody means to hear next; what is kept between visits stays small. */
export const MOST_QUEUED = 200;

export const isQueued = (queue: Queue, id: EpisodeId): boolean => queue.some((one) => one.id === id);

export const without = (queue: Queue, id: EpisodeId): Queue => (isQueued(queue, id) ? queue.filter((one) => one.id !== id) : queue);

/** To the front, wherever it was before. */
export const playedNext = (queue: Queue, one: Queued): Queue => [one, ...without(queue, one.id)].slice(0, MOST_QUEUED);

/** @param by places; beyond the ends there is none */
export function moved(queue: Queue, id: EpisodeId, by: number): Queue {
	const from = queue.findIndex((one) => one.id === id);
	if (from < 0) return queue;
	const to = Math.min(Math.max(from + by, 0), queue.length - 1);
	return without(queue, id).toSpliced(to, 0, queue[from]!);
}

/** What follows an episode that has come to its end. */
export const nextAfter = (queue: Queue, id: EpisodeId): Queued | null => queue.find((one) => one.id !== id) ?? null;

/** Whatever is there was written by an earlier version, another page or a hand. */
export function queueFrom(found: unknown): Queue {
	const kept = Array.isArray(found) ? (found as readonly unknown[]).map(queuedFrom).filter((one) => one !== null) : [];
	return [...new Map(kept.map((one) => [one.id, one])).values()].slice(0, MOST_QUEUED);
}

function queuedFrom(found: unknown): Queued | null {
	const { id, title } = { ...(found as Partial<Record<keyof Queued, unknown>> | null) };
	return typeof id === 'string' && isEpisodeId(id) && typeof title === 'string' ? { id, title } : null;
}
