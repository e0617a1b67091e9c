/** What can be wrong with the signs and times of a transcript, and how it is said. */

/** A line is `null` in a format whose lines mean nothing. */
export type CaptionProblem =
	| { readonly code: 'unknown-json'; readonly why: string }
	| { readonly code: 'no-times'; readonly ending: string }
	| { readonly code: 'bad-time'; readonly line: number | null; readonly found: string }
	| { readonly code: 'negative-time'; readonly line: number | null }
	| { readonly code: 'backward-time'; readonly line: number | null }
	| { readonly code: 'cue-without-text'; readonly line: number | null }
	| { readonly code: 'text-without-time'; readonly line: number }
	| { readonly code: 'repeated-lines'; readonly line: number; readonly count: number }
	| { readonly code: 'double-escaped'; readonly line: number | null }
	| { readonly code: 'guessed-encoding'; readonly line: number };

export const isOfCaptions = (problem: { readonly code: string }): problem is CaptionProblem => problem.code in CAPTIONS;

export const explainCaptions = (problem: CaptionProblem): string => (CAPTIONS[problem.code] as (found: CaptionProblem) => string)(problem);

const CAPTIONS: { readonly [C in CaptionProblem['code']]: (problem: Extract<CaptionProblem, { code: C }>) => string } = {
	'unknown-json': ({ why }) =>
		`This JSON is no transcript that Parley knows: ${why}. Bring Podcasting 2.0 JSON, an episode.json, or another format.`,
	'no-times': ({ ending }) =>
		`A .${ending} file needs times, and this transcript has none. Find them first with "parley align", or choose .txt, .md or .html.`,
	'bad-time': ({ found }) =>
		`Expected a time like 00:01:02.345, found "${found}". The words got the time between their neighbours; correct it.`,
	'negative-time': () => 'A time lies before the beginning and was moved to 0. Shift the times of the whole file if all of them are early.',
	'backward-time': () => 'A cue ends before it starts; its end was moved to its start. Correct one of the two times.',
	'cue-without-text': () => 'A cue has no words and was left out. Write them, or remove the cue.',
	'text-without-time': () =>
		'Words stand after an empty line without a time of their own. They stay with the words before; remove the empty line.',
	'repeated-lines': ({ count }) =>
		`Lines stand twice (${count} of them), as in captions that roll up, and were read once. Nothing needs to be done.`,
	'double-escaped': () =>
		'Signs are escaped twice, such as "&amp;#8217;", and are shown as they stand. Escape them once when the file is written.',
	'guessed-encoding': () => 'The file is not UTF-8 and was read as Windows-1252. Look at the accents, and save the file as UTF-8.'
};
