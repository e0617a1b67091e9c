/** Where the middle of the speech lies: the cepstral mean again, of the words that were found and not of music or advertisements. */
import { ROW } from '../frames.ts';
import type { Stretch } from '../path.ts';

/** A second: longer silences are a room, not somebody speaking. */
const LONGEST_SILENCE = 100;

/** Whether these frames belong to somebody speaking. */
export const isSpeech = ({ is, from, to }: Stretch): boolean => is === 'word' || (is === 'silence' && to - from < LONGEST_SILENCE);

export interface Mean {
	add(rows: Float32Array): void;
	/** 39 numbers to be taken from every row; null when nothing was heard. */
	finish(): Float32Array | null;
}

export function openMean(): Mean {
	const sums = new Float64Array(ROW);
	let count = 0;
	return {
		add(rows) {
			for (let i = 0; i < rows.length; i++) sums[i % ROW]! += rows[i]!;
			count += rows.length / ROW;
		},
		finish: () => (count === 0 ? null : Float32Array.from(sums, (value) => value / count))
	};
}
