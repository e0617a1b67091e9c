/** How much each sound hisses above what the model can hear: one Gaussian a senone over the level of 3.8-7.6 kHz. */
import type { AcousticModel } from '../model.ts';

/** A senone of which nothing was heard is like its class; this many frames of its own outweigh that. */
const CLASS_FRAMES = 50;
/** And a class of which nothing was heard is like everything. */
const ALL_FRAMES = 20;
/** (ln units)²: no level is surer than this. */
const LEAST_VARIANCE = 0.3;
/** Sources of 8 kHz give 0.1-0.2, clean wide ones 1.2-2.6: below this the band tells nothing. Measured, set once. */
const TELLING = 0.8;

const SILENT = 0;
const HISSING = 1;
const BREATHY = 2;
const VOICED = 3;
const CLASSES = 4;

/** English in capitals, French in the small doubled letters of its model. */
const HISSES = new Set(['S', 'Z', 'SH', 'ZH', 'CH', 'JH', 'ss', 'zz', 'ch', 'jj']);
const BREATHES = new Set('P T K B D G F TH V DH HH pp tt kk bb dd gg ff vv'.split(' '));

export interface BandModel {
	/** [senone], ln units. */
	readonly means: Float32Array;
	/** [senone], (ln units)². */
	readonly variances: Float32Array;
	/** How far hissing sounds stand from the voiced ones, in standard deviations. */
	readonly apart: number;
	/** Whether the band tells sounds apart well enough to be listened to. */
	readonly telling: boolean;
}

/** Sums over frames that belong together: how many, of the level, of its square. */
interface Moments {
	count: number;
	sum: number;
	squares: number;
}

export interface BandEstimate {
	/** One frame known to be this senone. */
	add(senone: number, level: number): void;
	finish(): BandModel;
}

export function openBandEstimate(model: AcousticModel): BandEstimate {
	const heard = Array.from({ length: model.senones }, nothing);
	return {
		add(senone, level) {
			const moments = heard[senone]!;
			moments.count++;
			moments.sum += level;
			moments.squares += level * level;
		},
		finish: () => modelOf(model, heard)
	};
}

function modelOf(model: AcousticModel, heard: readonly Moments[]): BandModel {
	const classOf = (senone: number) => classOfPhone(model, Math.floor(senone / 3));
	const all = pooled(heard);
	const classes = Array.from({ length: CLASSES }, (_, of) =>
		leaning(pooled(heard.filter((__, senone) => classOf(senone) === of)), all, ALL_FRAMES)
	);
	const gaussians = heard.map((own, senone) => leaning(own, classes[classOf(senone)]!, CLASS_FRAMES));
	const apart = distance(classes[HISSING]!, classes[VOICED]!);
	return {
		means: Float32Array.from(gaussians, mean),
		variances: Float32Array.from(gaussians, variance),
		apart,
		telling: apart > TELLING
	};
}

function classOfPhone(model: AcousticModel, phone: number): number {
	if (phone === model.silence) return SILENT;
	const name = model.phones[phone]!;
	if (HISSES.has(name)) return HISSING;
	return BREATHES.has(name) ? BREATHY : VOICED;
}

/** As if `frames` more had been heard that are spread as the others are. */
function leaning(own: Moments, others: Moments, frames: number): Moments {
	if (others.count === 0) return own;
	const share = frames / others.count;
	return { count: own.count + frames, sum: own.sum + share * others.sum, squares: own.squares + share * others.squares };
}

const nothing = (): Moments => ({ count: 0, sum: 0, squares: 0 });

function pooled(parts: readonly Moments[]): Moments {
	const all = nothing();
	for (const { count, sum, squares } of parts) {
		all.count += count;
		all.sum += sum;
		all.squares += squares;
	}
	return all;
}

const mean = ({ count, sum }: Moments): number => (count === 0 ? 0 : sum / count);

const variance = (of: Moments): number =>
	of.count === 0 ? LEAST_VARIANCE : Math.max(LEAST_VARIANCE, of.squares / of.count - mean(of) ** 2);

const distance = (a: Moments, b: Moments): number => Math.abs(mean(a) - mean(b)) / Math.sqrt((variance(a) + variance(b)) / 2);
