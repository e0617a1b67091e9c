/** Plays a recording, or some ranges of it, to whoever listens for words in it. */
import { FRAMES_A_SECOND } from './frames.ts';
import type { AcousticModel } from './model.ts';
import { openPhoneLoop } from './phone-loop.ts';
import { scoring, type ScoringOptions } from './scoring.ts';
import type { Search } from './search.ts';

/**
 * Every frame once to each listener.
 * @param underway told now and then how many frames were heard
 */
export async function hear(
	model: AcousticModel,
	cepstra: Float32Array,
	listeners: readonly Pick<Search, 'push'>[],
	signal: AbortSignal,
	underway: (frames: number) => void,
	options: ScoringOptions = {}
): Promise<void> {
	const loop = openPhoneLoop(model);
	let heard = 0;
	for await (const { scores } of scoring(cepstra, model.name, signal, options)) {
		for (let at = 0; at < scores.length; at += model.senones) {
			const gained = loop(scores, at);
			for (const listener of listeners) listener.push(scores, at, gained);
			if (++heard % FRAMES_A_SECOND === 0) underway(heard);
		}
	}
}
