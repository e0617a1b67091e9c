/** Shares orders out among threads and processes, one at a time each, and sends everybody home whatever happens. */
import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Answer, Order, RecordOrder } from './orders.ts';

/** The near side of a thread or process. */
export interface Hand {
	/** One order at a time. */
	readonly obey: (order: Order, underway?: (samples: number) => void) => Promise<void>;
	readonly leave: () => Promise<void>;
}

const HAND = new URL('./hand.ts', import.meta.url);

export function threadHand(flite: WebAssembly.Module | null): Hand {
	const thread = new Worker(HAND, { workerData: flite });
	const hand = awaiting((order) => thread.postMessage(order));
	thread.on('message', hand.answered).on('error', hand.broke);
	thread.on('exit', () => hand.broke(new Error('The thread ended before its work.')));
	return { obey: hand.obey, leave: () => thread.terminate().then(() => undefined) };
}

export function forkedHand(): Hand {
	const child = fork(HAND, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const hand = awaiting((order) => child.send(order));
	child.on('message', (answer) => hand.answered(answer as Answer)).on('error', hand.broke);
	void gone.then(() => hand.broke(new Error('The voice process ended before its work.')));
	return {
		obey: hand.obey,
		leave() {
			child.kill();
			return gone;
		}
	};
}

interface Waiting {
	readonly underway: (samples: number) => void;
	readonly resolve: () => void;
	readonly reject: (why: Error) => void;
}

interface Awaiting extends Pick<Hand, 'obey'> {
	readonly answered: (answer: Answer) => void;
	readonly broke: (why: unknown) => void;
}

/** Makes a promise of every order and its answer. */
function awaiting(send: (order: Order) => void): Awaiting {
	let waiting: Waiting | null = null;
	let broken: Error | null = null;
	return {
		obey: (order: Order, underway: (samples: number) => void = () => undefined) =>
			new Promise<void>((resolve, reject) => {
				if (broken) return reject(broken);
				waiting = { underway, resolve, reject };
				send(order);
			}),
		answered(answer: Answer) {
			if (answer.is === 'underway') waiting?.underway(answer.samples);
			else if (answer.is === 'done') waiting?.resolve();
			else waiting?.reject(new Error(answer.why));
		},
		broke(why: unknown) {
			broken = why instanceof Error ? why : new Error(String(why));
			waiting?.reject(broken);
		}
	};
}

/** Leaves at once when the signal says so, and at the end in any case. */
export async function withHand<T>(hand: Hand, signal: AbortSignal, work: (hand: Hand) => Promise<T>): Promise<T> {
	const stop = Promise.withResolvers<never>();
	const stopped = () => stop.reject(signal.reason);
	signal.addEventListener('abort', stopped, { once: true });
	try {
		signal.throwIfAborted();
		return await Promise.race([work(hand), stop.promise]);
	} finally {
		signal.removeEventListener('abort', stopped);
		await hand.leave();
	}
}

/** Longest first, so that nobody waits for one long paragraph at the end. When one order fails, the others are given up. */
export async function recordAll(
	orders: readonly RecordOrder[],
	hire: () => Hand,
	hands: number,
	signal: AbortSignal,
	done: (order: RecordOrder) => void
): Promise<void> {
	const queue = [...orders].sort((a, b) => b.text.length - a.text.length);
	const failed = new AbortController();
	const either = AbortSignal.any([signal, failed.signal]);
	const shift = async (hand: Hand) => {
		for (let order = queue.shift(); order; order = queue.shift()) {
			await hand.obey(order);
			done(order);
		}
	};
	const shifts = Array.from({ length: Math.min(hands, queue.length) }, () =>
		withHand(hire(), either, shift).catch((error: unknown) => {
			failed.abort(error);
			throw error;
		})
	);
	const ends = await Promise.allSettled(shifts);
	if (ends.every(({ status }) => status === 'fulfilled')) return;
	await Promise.all(orders.map(({ part }) => rm(part, { force: true })));
	throw signal.aborted ? signal.reason : either.reason;
}
