/** Hires threads that score frames, and sees that nobody waits for one that is gone. */
import { Worker } from 'node:worker_threads';
import type { FrameRange, Subject } from './scoring-frames.ts';

/** The near side of a scoring thread. */
export interface ScoringHand {
	/** Several may be asked for at once; they are answered in order. */
	readonly score: (range: FrameRange) => Promise<Float32Array>;
	/** Whatever is asked for has no answer any more. */
	readonly giveUp: (why: unknown) => void;
	readonly leave: () => Promise<void>;
}

const HAND = new URL('./scoring-hand.ts', import.meta.url);

export function scoringHand(subject: Subject): ScoringHand {
	const thread = new Worker(HAND, { workerData: subject });
	const asked: PromiseWithResolvers<Float32Array>[] = [];
	let gone: { readonly why: unknown } | null = null;
	const giveUp = (why: unknown) => {
		gone ??= { why };
		for (const one of asked.splice(0)) one.reject(gone.why);
	};
	thread.on('message', (scores: Float32Array) => asked.shift()?.resolve(scores)).on('error', giveUp);
	thread.on('exit', () => giveUp(new Error('The scoring thread ended before its work.')));
	return {
		score(range) {
			const one = Promise.withResolvers<Float32Array>();
			// Who asked may have gone away before the answer: then nobody hears that there is none.
			one.promise.catch(() => undefined);
			if (gone) one.reject(gone.why);
			else asked.push(one);
			thread.postMessage(range);
			return one.promise;
		},
		giveUp,
		leave: () => thread.terminate().then(() => undefined)
	};
}
