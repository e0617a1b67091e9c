/** The far side of reading by packages: a thread that gives one piece of sound each time it is asked. Run, never imported. */
import { parentPort, workerData } from 'node:worker_threads';
import { askPackages } from './demuxer.ts';
import type { Planes } from './mixing.ts';
import { Unhearable } from './refusal.ts';
import { openResampler, type Resampler } from './resampling.ts';
import type { FarAnswer, FarOrder } from './far-orders.ts';
import { unpacked } from './unpacked.ts';
import { concatenated } from '../samples.ts';

const port = parentPort!;
const order = workerData as FarOrder;

async function* answers(): AsyncGenerator<FarAnswer> {
	if (order.do === 'ask') yield { is: 'said', said: await askPackages(order.path, order.kind) };
	else for await (const planes of atRate(order.rate)) yield { is: 'sound', planes };
	yield { is: 'end' };
}

/** At least this many samples go over at once. */
const ENOUGH = 16_384;

/** A file may change its rate in mid-sound: each rate has resamplers of its own. Channels that appear late are not waited for. */
async function* atRate(rate: number): AsyncGenerator<Planes> {
	let from = 0;
	let channels: readonly Resampler[] = [];
	let waiting: Planes[] = [];
	const whole = (): Planes => {
		const planes = channels.map((_, c) => concatenated(waiting.map((piece) => piece[c]!)));
		waiting = [];
		return planes;
	};
	const ends = (): Planes => channels.map((channel) => channel.end());
	try {
		for await (const piece of unpacked(order.path, order.kind)) {
			if (piece.rate !== from) {
				if (channels.length > 0) waiting.push(ends());
				channels = Array.from({ length: channels.length || piece.planes.length }, () => openResampler(piece.rate, rate));
				from = piece.rate;
			}
			waiting.push(channels.map((channel, c) => channel.push(piece.planes[c] ?? piece.planes[0]!)));
			if (waiting.reduce((sum, planes) => sum + planes[0]!.length, 0) >= ENOUGH) yield whole();
		}
	} catch (error) {
		// What came before the damage is handed over first.
		if (channels.length === 0) throw error;
		waiting.push(ends());
		yield whole();
		throw error;
	}
	if (channels.length === 0) return;
	waiting.push(ends());
	yield whole();
}

const all = answers();

async function next(): Promise<FarAnswer> {
	try {
		const { value } = (await all.next()) as { readonly value: FarAnswer };
		return value;
	} catch (error) {
		return { is: 'failed', problem: error instanceof Unhearable ? error.problem : { code: 'audio-broken', file: order.path } };
	}
}

port.on('message', () => {
	void next().then((answer) => {
		const moved = answer.is === 'sound' ? answer.planes.map((plane) => plane.buffer as ArrayBuffer) : [];
		port.postMessage(answer, [...new Set(moved)]);
	});
});
