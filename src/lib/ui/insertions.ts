/** What is heard and not in the transcript, as it is named and drawn. */
import type { Line } from '#lib/core/line.ts';
import type { Interval } from '#lib/core/programme.ts';
import { clock, seconds, type Seconds } from '#lib/core/time.ts';

/** `0:30` */
export const insertionLength = ({ start, end }: Interval): string => clock(seconds(Math.round(end - start)));

/** In pixels, at least two wide, so that a short one is seen on ten hours. */
export function insertionMarks({ insertions }: Pick<Line, 'insertions'>, duration: Seconds, width: number): { x: number; wide: number }[] {
	return insertions.map(({ start, end }) => ({
		x: Math.round((start / duration) * width),
		wide: Math.max(2, Math.round(((end - start) / duration) * width))
	}));
}
