/** The far side of a crew: a thread or a process of its own that does one order after another. Run, never imported. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fliteVoice } from './flite.ts';
import type { Answer, EncodeOrder, Order, RecordOrder } from './orders.ts';
import { recordTake } from './take.ts';
import type { Voice } from './voice.ts';
import { Program } from './wasi.ts';

const flite = workerData === null ? null : new Program(workerData as WebAssembly.Module);

const post = (answer: Answer): void => {
	if (parentPort) parentPort.postMessage(answer);
	else process.send?.(answer);
};

function obey(order: Order): Promise<void> {
	return order.do === 'record' ? record(order) : encode(order);
}

async function record(order: RecordOrder): Promise<void> {
	recordTake(await voiceFor(order), order.text, order.part, order.path);
}

/** espeak-ng is under the GPL: it is only ever loaded in a process of its own. */
async function voiceFor({ voice, language, lexicon }: RecordOrder): Promise<Voice> {
	if (voice.engine === 'flite' && flite) return fliteVoice(flite, voice, new Map(lexicon));
	if (!isMainThread) throw new Error('espeak-ng runs in a process of its own');
	const { espeakVoice, loadEspeak } = await import('./espeak.ts');
	return espeakVoice(await loadEspeak(), voice, language, new Map(lexicon));
}

async function encode({ do: kind, playable, path }: EncodeOrder): Promise<void> {
	const underway = (samples: number) => post({ is: 'underway', samples });
	if (kind === 'm4a') await (await import('./m4a.ts')).writeM4a(playable, path, underway);
	else await (await import('./mp3.ts')).writeMp3(playable, path, underway);
}

function take(order: Order): void {
	obey(order).then(
		() => post({ is: 'done' }),
		(error: unknown) => post({ is: 'failed', why: error instanceof Error ? error.message : String(error) })
	);
}

if (parentPort) parentPort.on('message', take);
else {
	process.on('message', take);
	// Ctrl-C reaches a whole group of processes: who gave the orders decides when to stop.
	process.on('SIGINT', () => undefined);
	process.on('disconnect', () => process.exit());
}
