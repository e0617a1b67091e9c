/** Sound out of a file by npm packages alone, in a thread that is ended when it hangs or is not wanted any more. */
import { Worker } from 'node:worker_threads';
import type { FarAnswer, FarOrder } from './far-orders.ts';
import { PATIENCE } from './ffmpeg.ts';
import type { Kind } from './kind.ts';
import type { Planes } from './mixing.ts';
import { Unhearable } from './refusal.ts';
import type { Said } from './said.ts';

export async function askByPackages(path: string, kind: Kind, signal: AbortSignal): Promise<Said> {
	for await (const answer of answersOf({ do: 'ask', path, kind, rate: 0 }, signal)) if (answer.is === 'said') return answer.said;
	throw new Unhearable({ code: 'audio-broken', file: path });
}

/** In pieces of about a third of a second, of one or two channels. */
export async function* soundByPackages(path: string, kind: Kind, rate: number, signal: AbortSignal): AsyncGenerator<Planes> {
	for await (const answer of answersOf({ do: 'decode', path, kind, rate }, signal)) if (answer.is === 'sound') yield answer.planes;
}

const FAR_SIDE = new URL('./far-side.ts', import.meta.url);
/** Megabytes: a damaged index may ask for any amount. */
const MEMORY = { maxOldGenerationSizeMb: 256 };

/** One answer ahead: while one piece is worked on here, the next is made there. */
async function* answersOf(order: FarOrder, signal: AbortSignal): AsyncGenerator<FarAnswer> {
	signal.throwIfAborted();
	// The decoders complain on the console of every damaged packet.
	const thread = new Worker(FAR_SIDE, { workerData: order, resourceLimits: MEMORY, stdout: true, stderr: true });
	thread.stdout.resume();
	thread.stderr.resume();
	const ask = asker(thread, signal);
	try {
		for (let coming = ask(order.path); ;) {
			const answer = await coming;
			if (answer.is === 'failed') throw new Unhearable(answer.problem);
			if (answer.is === 'end') return;
			coming = ask(order.path);
			coming.catch(() => undefined);
			yield answer;
		}
	} finally {
		await thread.terminate();
	}
}

/** Asks the thread for one more answer; what ends, breaks or hangs answers that the file is broken. */
function asker(thread: Worker, signal: AbortSignal): (path: string) => Promise<FarAnswer> {
	return async (path) => {
		const answered = Promise.withResolvers<FarAnswer>();
		const broke = () => answered.resolve({ is: 'failed', problem: { code: 'audio-broken', file: path } });
		const stopped = () => answered.reject(signal.reason as Error);
		const watch = setTimeout(broke, PATIENCE);
		thread.once('message', answered.resolve).once('error', broke).once('exit', broke);
		signal.addEventListener('abort', stopped, { once: true });
		try {
			signal.throwIfAborted();
			thread.postMessage('more');
			return await answered.promise;
		} finally {
			clearTimeout(watch);
			thread.off('message', answered.resolve).off('error', broke).off('exit', broke);
			signal.removeEventListener('abort', stopped);
		}
	};
}
