/** How far each paragraph's times can be trusted, for an editor who looks at the weakest first. */
import { isHeard, type Basis, type ParagraphTiming } from './alignment.ts';

export interface Trust {
	/** The paragraph's place in reading order. */
	readonly index: number;
	readonly basis: Basis | 'absent';
	/** 0 to 1; 0 for what is absent. */
	readonly confidence: number;
	/** Where words begin in the text whose times may be wrong. */
	readonly uncertain: readonly number[];
}

/** The weakest first; what is not there at all comes last, in reading order. Times that somebody knew exactly need no look. */
export function weakestFirst(timing: readonly ParagraphTiming[]): Trust[] {
	const all = timing.map((of, index): Trust => {
		if (!isHeard(of)) return { index, basis: 'absent', confidence: 0, uncertain: [] };
		return { index, basis: of.basis, confidence: of.confidence, uncertain: of.uncertain ?? [] };
	});
	const heard = all.filter(({ basis, uncertain }) => basis !== 'absent' && (basis !== 'exact' || uncertain.length > 0));
	return [
		...heard.sort((a, b) => a.confidence - b.confidence || b.uncertain.length - a.uncertain.length),
		...all.filter(({ basis }) => basis === 'absent')
	];
}
