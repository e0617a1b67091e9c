/** Gives a time to every shown word: those that are not said share the silence between their neighbours. */
import type { JoinedWord } from './joining.ts';

/** In samples. */
export interface WordTime {
	readonly start: number;
	readonly end: number;
	readonly measured: boolean;
}

/**
 * @param said in order, none twice
 * @param lead where silent words before the first said one may begin
 * @param tail where silent words after the last said one may end
 */
export function everyWord(count: number, said: readonly JoinedWord[], lead: number, tail: number): WordTime[] {
	const times: WordTime[] = [];
	let before = lead;
	const fill = (upTo: number, until: number) => {
		const silent = upTo - times.length;
		const share = Math.max(0, until - before) / Math.max(1, silent);
		for (let i = 0; i < silent; i++) {
			times.push({ start: Math.round(before + i * share), end: Math.round(before + (i + 1) * share), measured: true });
		}
	};
	for (const { word, start, end, measured } of said) {
		fill(word, start);
		const begun = Math.max(start, times.at(-1)?.end ?? lead);
		before = Math.max(begun, end);
		times.push({ start: begun, end: before, measured });
	}
	fill(count, tail);
	return times;
}
