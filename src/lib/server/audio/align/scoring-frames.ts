/** Scores any frames of one recording: what a scoring thread does, and what is done without threads. */
import { adaptRows, addBand, type Adaptation } from './adaptation.ts';
import { rowsOf } from './features.ts';
import { readModel, type ModelName } from './model.ts';
import { openScorer } from './scorer.ts';

/** What a thread is told when it is hired. Whatever lies on a SharedArrayBuffer is not copied. */
export interface Subject {
	/** Normalised, 13 a frame, of the whole recording. */
	readonly cepstra: Float32Array;
	readonly model: ModelName;
	readonly adaptation: Adaptation | null;
}

/** Frames from `from` up to, but not with, `to`. */
export interface FrameRange {
	readonly from: number;
	readonly to: number;
}

export type ScoreFrames = (range: FrameRange) => Float32Array;

export async function openFrames({ cepstra, model: name, adaptation }: Subject): Promise<ScoreFrames> {
	const scorer = await openScorer(await readModel(name));
	return ({ from, to }) => {
		const rows = rowsOf(cepstra, from, to);
		if (adaptation) adaptRows(rows, adaptation);
		const scores = scorer.score(rows);
		if (adaptation?.band) addBand(scores, from, adaptation.band);
		return scores;
	};
}
