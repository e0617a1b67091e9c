/** SubRip, which has no specification: read as it comes, written to the profile of Podcasting 2.0. */
import { captionsOf } from '../captions.ts';
import { linesOf } from '../text.ts';
import type { TimedTranscript } from '../timeline.ts';
import type { SpeakerId } from '../transcript.ts';
import { readCaptionFile } from './caption-file.ts';
import { printedNames } from './enlist.ts';
import type { Format } from './format.ts';
import { labelForPrint } from './labels.ts';
import { NO_HEAD } from './paragraphs.ts';
import { withoutPlacing } from './payload.ts';
import { readArrow, stamp } from './stamps.ts';

/** Podcasting 2.0: two lines of 32 letters. */
const WIDTH = 32;
/** What a reader would take for a tag, an entity or a placing. */
const MARKUP = /<(?=[/!a-zA-Z\d])|&(?=#?\w{1,31};)|\{(?=\\)/g;
const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;', '{': '&#123;' };

/** American captions open so where somebody else speaks. */
const NAMELESS = '>> ';

export const srt: Format = {
	name: 'srt',
	endings: ['srt'],
	claims(text) {
		const [first = '', second = ''] = linesOf(text.slice(0, 2000).replace(/^\uFEFF/, '')).filter((line) => line.trim() !== '');
		return readArrow(first) !== null || (/^\s*\d+\s*$/.test(first) && readArrow(second) !== null);
	},
	parse: (text) =>
		readCaptionFile({ lines: linesOf(withoutPlacing(text.replace(/^\uFEFF/, ''))), named: false, head: NO_HEAD, isExplicit: false }),
	print: printSrt
};

/** The name stands only where the speaker changes; where nobody names the next one, `>>` keeps the words from the one before. */
function printSrt({ transcript, timeline }: TimedTranscript): string {
	const names = printedNames(transcript.speakers);
	const paragraphs = new Map(transcript.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
	const prefix = (speaker: SpeakerId | null) => (speaker === null ? NAMELESS : `${labelForPrint(names.get(speaker) ?? '')}: `);
	const captions = captionsOf(transcript.paragraphs, timeline, { width: WIDTH, lead: ({ speaker }) => prefix(speaker).length });
	let current: SpeakerId | null = null;
	const cards = captions.map(({ paragraph, start, end, lines }, i) => {
		const { text, speaker } = paragraphs.get(paragraph)!;
		const name = speaker === current ? '' : prefix(speaker);
		current = speaker;
		const body = lines.map(([from, to]) => printed(text.slice(from, to))).join('\n');
		return `${i + 1}\n${stamp(start, ',')} --> ${stamp(end, ',')}\n${name}${body}\n`;
	});
	return cards.join('\n');
}

const printed = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(MARKUP, (mark) => ESCAPES[mark]!);
