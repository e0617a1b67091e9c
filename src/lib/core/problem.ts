/** What was wrong with an input, as data: a reader may carry on, a strict caller may throw. */
export type Problem =
	| { readonly code: 'empty' }
	| { readonly code: 'not-text'; readonly line: number }
	| { readonly code: 'unreadable'; readonly file: string; readonly why: string }
	| { readonly code: 'bad-encoding'; readonly line: number }
	| { readonly code: 'bad-date'; readonly line: number; readonly found: string }
	| { readonly code: 'bad-source'; readonly line: number; readonly found: string }
	| { readonly code: 'label-only'; readonly line: number; readonly label: string }
	| { readonly code: 'bad-edits'; readonly line: number | null; readonly why: string }
	| { readonly code: 'edits-unknown-paragraph'; readonly paragraph: string; readonly where: string }
	| { readonly code: 'edits-paragraph-twice'; readonly paragraph: string; readonly where: string }
	| { readonly code: 'edits-paragraph-missing'; readonly paragraph: string }
	| { readonly code: 'edits-unknown-speaker'; readonly label: string; readonly where: string }
	| { readonly code: 'unknown-voice'; readonly voice: string; readonly label: string; readonly voices: readonly string[] }
	| { readonly code: 'bad-pronunciation'; readonly word: string; readonly found: string }
	| { readonly code: 'no-voice-for-language'; readonly language: string }
	| { readonly code: 'bad-episode'; readonly where: string; readonly expected: string };

export interface Parsed<T> {
	readonly value: T;
	readonly problems: readonly Problem[];
}

/** Problems after which there is nothing worth keeping; the rest are said and lived with. */
const FATAL: ReadonlySet<Problem['code']> = new Set([
	'empty',
	'not-text',
	'unreadable',
	'bad-edits',
	'edits-unknown-paragraph',
	'edits-paragraph-twice',
	'edits-paragraph-missing',
	'edits-unknown-speaker',
	'unknown-voice',
	'bad-pronunciation',
	'no-voice-for-language',
	'bad-episode'
]);

export const isFatal = (problem: Problem): boolean => FATAL.has(problem.code);

export const lineOf = (problem: Problem): number | null => ('line' in problem ? problem.line : null);

/** The only place that says a problem in English: what was found, then what to do. */
export function explain(problem: Problem): string {
	switch (problem.code) {
		case 'empty':
			return 'The transcript has no paragraphs. Write one paragraph a line, each with or without a "SPEAKER: " label.';
		case 'not-text':
			return 'This is not a text file. Save the transcript as plain text (UTF-8) and try again.';
		case 'unreadable':
			return `${problem.file} could not be read: ${problem.why}.`;
		case 'bad-encoding':
			return 'Some bytes are not UTF-8 and are shown as "\uFFFD". Save the file as UTF-8 to mend them.';
		case 'bad-date':
			return `Expected a date like 20220109, found "${problem.found}". Write year, month and day as eight digits.`;
		case 'bad-source':
			return `Expected an http or https address, found "${problem.found}". Correct it or remove the line.`;
		case 'label-only':
			return `"${problem.label}:" has no words after it. Put the words on the same line, or remove the label.`;
		case 'bad-edits':
			return `The edits file cannot be used: ${problem.why}.`;
		case 'edits-unknown-paragraph':
			return `The edits file names ${problem.paragraph} in "${problem.where}", but the transcript has no such paragraph. Remove it or correct the number.`;
		case 'edits-paragraph-twice':
			return `The edits file names ${problem.paragraph} twice in "${problem.where}". Keep one of the two.`;
		case 'edits-paragraph-missing':
			return `The edits file leaves ${problem.paragraph} out of "order". List every paragraph once, or drop "order".`;
		case 'edits-unknown-speaker':
			return `The edits file names the speaker "${problem.label}" in "${problem.where}", but no paragraph has that label. Correct the label, or give a paragraph to that speaker.`;
		case 'unknown-voice':
			return `There is no voice "${problem.voice}" for ${problem.label}. Voices: ${problem.voices.join(', ')}.`;
		case 'bad-pronunciation':
			return `The pronunciation of "${problem.word}" has an unknown phone: "${problem.found}". Use CMU phones such as "t ow0 k ay1 eh0 v".`;
		case 'no-voice-for-language':
			return `No installed voice speaks "${problem.language}". Install the optional package espeak-ng-emscripten (npm install) and try again.`;
		case 'bad-episode':
			return `The episode file is damaged: ${problem.where} should be ${problem.expected}. Make the episode again with "parley add".`;
	}
}
