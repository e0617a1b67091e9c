/** What was wrong with an input, as data: a reader may carry on, a strict caller may throw. */
import { explainCaptions, isOfCaptions, type CaptionProblem } from './caption-problem.ts';
import { explainSite, isOfSite, type SiteProblem } from './site-problem.ts';

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
	| { readonly code: 'bad-episode'; readonly where: string; readonly expected: string }
	| { readonly code: 'disk-full'; readonly folder: string }
	| CaptionProblem
	| SiteProblem
	| SoundProblem
	| AlignmentProblem;

/** What can be wrong with a recording. */
export type SoundProblem =
	| { readonly code: 'audio-empty'; readonly file: string }
	| { readonly code: 'not-audio'; readonly file: string; readonly found: string }
	| { readonly code: 'no-sound'; readonly file: string }
	| { readonly code: 'audio-broken'; readonly file: string }
	| { readonly code: 'audio-protected'; readonly file: string }
	| { readonly code: 'audio-silent'; readonly file: string }
	| { readonly code: 'audio-too-long'; readonly file: string; readonly hours: number }
	| { readonly code: 'audio-truncated'; readonly file: string; readonly heard: string; readonly promised: string | null }
	| { readonly code: 'needs-ffmpeg'; readonly file: string; readonly format: string };

/** What a recording and its transcript have to say of each other; shares are 0 to 1. */
export type AlignmentProblem =
	| { readonly code: 'wrong-transcript'; readonly coverage: number; readonly confidence: number }
	| { readonly code: 'doubtful-transcript'; readonly coverage: number; readonly confidence: number }
	| { readonly code: 'recut'; readonly at: string; readonly by: number }
	| { readonly code: 'not-in-recording'; readonly paragraphs: readonly string[] }
	| { readonly code: 'language-unheard'; readonly language: string };

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
	'bad-episode',
	'disk-full',
	'audio-empty',
	'not-audio',
	'no-sound',
	'audio-broken',
	'audio-protected',
	'audio-silent',
	'audio-too-long',
	'needs-ffmpeg',
	'wrong-transcript',
	'unknown-json',
	'no-times'
]);

export const isFatal = (problem: Problem): boolean => FATAL.has(problem.code);

export const lineOf = (problem: Problem): number | null => ('line' in problem ? problem.line : null);

/** The only place that says a problem in English (captions and sites in files of their own): what was found, then what to do. */
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
		case 'disk-full':
			return `There is no room left on the disk of ${problem.folder}. Free some (an hour of stereo takes about 900 MB while it is made) and try again.`;
		default:
			return explainFamily(problem);
	}
}

type FamilyProblem = CaptionProblem | SiteProblem | SoundProblem | AlignmentProblem;

function explainFamily(problem: FamilyProblem): string {
	if (isOfCaptions(problem)) return explainCaptions(problem);
	if (isOfSite(problem)) return explainSite(problem);
	return 'file' in problem ? explainSound(problem) : explainAlignment(problem);
}

function explainAlignment(problem: AlignmentProblem): string {
	switch (problem.code) {
		case 'wrong-transcript':
			return `This transcript does not belong to this recording: ${percent(problem.coverage)} of its words were found, with a confidence of ${percent(problem.confidence)}. Check that the two belong together, or use --force to keep them all the same.`;
		case 'doubtful-transcript':
			return `This transcript hardly fits this recording (${percent(problem.coverage)} of its words found, confidence ${percent(problem.confidence)}) and was kept because of --force. Times may be wrong throughout.`;
		case 'recut':
			return `The recording has been cut since the transcript was timed: from ${problem.at} on it runs ${Math.abs(problem.by).toFixed(1)} s ${problem.by > 0 ? 'later' : 'earlier'}. The times of the recording are used.`;
		case 'not-in-recording':
			return `Not in the recording: ${problem.paragraphs.join(', ')}. They are shown without times; remove them, or bring the whole recording.`;
		case 'language-unheard':
			return `Parley cannot listen for words in "${problem.language}" here, so paragraph times are estimated from their length. Install the optional package espeak-ng-emscripten (npm install) to have the words found.`;
	}
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function explainSound(problem: SoundProblem): string {
	switch (problem.code) {
		case 'audio-empty':
			return `${problem.file} is empty (0 bytes). Copy the recording again, or choose another file.`;
		case 'not-audio':
			return `${problem.file} is not a sound file: it holds ${problem.found}. Choose the recording itself (MP3, M4A, WAV, FLAC, Ogg, WebM).`;
		case 'no-sound':
			return `${problem.file} has pictures but no sound. Choose a file with an audio track.`;
		case 'audio-broken':
			return `No sound can be read from ${problem.file}: it is damaged, or only a part of it. Copy or export the recording again.`;
		case 'audio-protected':
			return `${problem.file} is locked by copy protection (DRM), which Parley cannot and will not open. Use a recording without protection.`;
		case 'audio-silent':
			return `${problem.file} is silent from beginning to end. Check that the right track was exported.`;
		case 'audio-too-long':
			return `${problem.file} is longer than ${problem.hours} hours. Cut it into parts and add each on its own.`;
		case 'audio-truncated':
			return `${problem.file} breaks off: ${problem.heard}${problem.promised === null ? '' : ` of ${problem.promised}`} could be read, and that much is used. Copy the recording again to have all of it.`;
		case 'needs-ffmpeg':
			return `${problem.file} holds ${problem.format}, which Parley reads only with ffmpeg. Install ffmpeg (Debian and Ubuntu: apt install ffmpeg, macOS: brew install ffmpeg, Windows: winget install ffmpeg) and try again, or convert the recording to MP3, WAV or FLAC.`;
	}
}
