/** What one hearing teaches the next: gathered place by place, so that only one place is ever held. */
import { adaptRows, type Adaptation, type HighBand } from '../adaptation.ts';
import type { SpokenWord } from '../graph.ts';
import type { AcousticModel } from '../model.ts';
import type { Stretch } from '../path.ts';
import { openBandEstimate } from './band-model.ts';
import { addFrame, emptyStatistics, type Statistics } from './statistics.ts';
import { superviseIn } from './supervision.ts';
import { bestTransform } from './transform.ts';

/** Three seconds of known sounds say nothing yet about a speaker. */
const LEAST_FRAMES = 300;
/** Nats: the high band may speak against a sound, not forbid it. */
const BAND_FLOOR = -8;

export interface Pupil {
	readonly model: AcousticModel;
	readonly lambda: number;
	readonly level: Float32Array | null;
}

export interface Lesson {
	/** A place that begins at frame `from`: its own words, stretches and scores, counted from 0, and its rows as they were before adaptation. */
	readonly add: (
		words: readonly SpokenWord[],
		stretches: readonly Stretch[],
		scores: Float32Array,
		rows: Float32Array,
		from: number
	) => void;
	readonly finish: () => Adaptation;
}

/** `heard` is how the ear was bent when the scores were made; what is learnt takes its place. */
export function openLesson({ model, lambda, level }: Pupil, heard: Adaptation): Lesson {
	const statistics = emptyStatistics();
	const band = openBandEstimate(model);
	return {
		add(words, stretches, scores, rows, from) {
			const { frames, senones } = superviseIn(model, words, stretches, scores, 0, lambda);
			const [plain, current] = [rows.slice(), rows.slice()];
			adaptRows(plain, { ...heard, transforms: null });
			adaptRows(current, heard);
			frames.forEach((frame, i) => {
				addFrame(statistics, model, senones[i]!, plain, current, frame);
				if (level) band.add(senones[i]!, level[from + frame]!);
			});
		},
		finish: () => ({ shift: heard.shift, ...learnt(statistics), band: level ? bandOf(band.finish(), level) : null })
	};
}

function learnt(statistics: readonly Statistics[]): Pick<Adaptation, 'transforms'> {
	return { transforms: statistics[0]!.frames < LEAST_FRAMES ? null : statistics.map(bestTransform) };
}

function bandOf(
	{ means, variances, telling }: ReturnType<ReturnType<typeof openBandEstimate>['finish']>,
	level: Float32Array
): HighBand | null {
	return telling ? { level, means, variances, floor: BAND_FLOOR } : null;
}
