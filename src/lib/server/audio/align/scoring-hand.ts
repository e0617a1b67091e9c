/** A thread that scores the frames it is asked for, in the order in which it is asked. Run, never imported. */
import { parentPort, workerData } from 'node:worker_threads';
import { openFrames, type FrameRange, type Subject } from './scoring-frames.ts';

const score = await openFrames(workerData as Subject);

parentPort!.on('message', (range: FrameRange) => {
	const scores = score(range);
	parentPort!.postMessage(scores, [scores.buffer as ArrayBuffer]);
});
