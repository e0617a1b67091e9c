/** What a transform is estimated from: how each frame lies to the densities of the sound it is known to be. */
import { CEPSTRA, ROW, STREAMS } from '../frames.ts';
import type { AcousticModel } from '../model.ts';

/** A row of a transform: 13 coefficients and the offset. */
export const WIDE = CEPSTRA + 1;
const SQUARE = WIDE * WIDE;
/** Densities this far below the best of the frame, in nats, are left out: they weigh less than 1/2,900. */
const FAINT = 8;

/**
 * The sufficient statistics of one stream, after Gales, "Maximum likelihood linear transformations for HMM-based
 * speech recognition" (1998), section 4: everything about the frames that the best transform depends on.
 */
export interface Statistics {
	/** [coefficient][14][14]: sum of x xᵀ, each frame weighed by the precision of the densities it belongs to. */
	readonly spread: Float64Array;
	/** [coefficient][14]: sum of x, each frame weighed by precision times mean. */
	readonly pull: Float64Array;
	/** [14][14]: sum of x xᵀ. */
	readonly plain: Float64Array;
	/** [coefficient]: sum of precisions. */
	readonly precision: Float64Array;
	frames: number;
}

export const emptyStatistics = (): readonly Statistics[] =>
	Array.from({ length: STREAMS }, () => ({
		spread: new Float64Array(CEPSTRA * SQUARE),
		pull: new Float64Array(CEPSTRA * WIDE),
		plain: new Float64Array(SQUARE),
		precision: new Float64Array(CEPSTRA),
		frames: 0
	}));

/**
 * Adds one frame. The densities are weighed where the frame lies now (`current`, under the last transform); what is summed is the
 * frame as it was (`rows`), so that the next transform starts from the sound and not from the last one. Both hold 39 values a frame.
 */
export function addFrame(
	statistics: readonly Statistics[],
	model: AcousticModel,
	senone: number,
	rows: Float32Array,
	current: Float32Array,
	at: number
): void {
	for (let stream = 0; stream < STREAMS; stream++) {
		const from = at * ROW + stream * CEPSTRA;
		weigh(model, senone, stream, current, from);
		meet(model, senone, stream);
		sum(statistics[stream]!, rows, from);
	}
}

/** Written anew for every frame. */
const x = new Float64Array(WIDE).fill(1);
const belonging = new Float64Array(1024);
const precise = new Float64Array(CEPSTRA);
const pulled = new Float64Array(CEPSTRA);

/** How much of the frame belongs to each density of the senone's codebook; sums to 1. */
function weigh(model: AcousticModel, senone: number, stream: number, current: Float32Array, from: number): void {
	const { densities } = model;
	const book = (Math.floor(senone / 3) * STREAMS + stream) * densities;
	const weights = (senone * STREAMS + stream) * densities;
	let best = -Infinity;
	for (let d = 0; d < densities; d++) {
		let score = model.constants[book + d]! + model.weights[weights + d]!;
		for (let k = 0, o = (book + d) * CEPSTRA; k < CEPSTRA; k++, o++) {
			const off = current[from + k]! - model.means[o]!;
			score -= off * off * model.precisions[o]!;
		}
		belonging[d] = score;
		if (score > best) best = score;
	}
	let total = 0;
	for (let d = 0; d < densities; d++) total += belonging[d] = belonging[d]! > best - FAINT ? Math.exp(belonging[d]! - best) : 0;
	for (let d = 0; d < densities; d++) belonging[d]! /= total;
}

function meet(model: AcousticModel, senone: number, stream: number): void {
	const book = (Math.floor(senone / 3) * STREAMS + stream) * model.densities;
	precise.fill(0);
	pulled.fill(0);
	for (let d = 0; d < model.densities; d++) {
		const share = belonging[d]!;
		if (share === 0) continue;
		for (let k = 0, o = (book + d) * CEPSTRA; k < CEPSTRA; k++, o++) {
			const precision = 2 * model.precisions[o]! * share;
			precise[k]! += precision;
			pulled[k]! += precision * model.means[o]!;
		}
	}
}

function sum(into: Statistics, rows: Float32Array, from: number): void {
	for (let k = 0; k < CEPSTRA; k++) x[k] = rows[from + k]!;
	into.frames++;
	outer(into.plain, 0, 1);
	for (let k = 0; k < CEPSTRA; k++) {
		into.precision[k]! += precise[k]!;
		for (let i = 0; i < WIDE; i++) into.pull[k * WIDE + i]! += pulled[k]! * x[i]!;
		outer(into.spread, k * SQUARE, precise[k]!);
	}
}

function outer(into: Float64Array, from: number, weight: number): void {
	for (let i = 0; i < WIDE; i++) {
		const a = weight * x[i]!;
		for (let j = 0; j < WIDE; j++) into[from + i * WIDE + j]! += a * x[j]!;
	}
}
