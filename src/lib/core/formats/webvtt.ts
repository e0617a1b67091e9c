/** WebVTT: https://www.w3.org/TR/webvtt1/, with the customs of podcasts, of meeting programs and of YouTube. */
import { captionsOf, type Caption } from '../captions.ts';
import { linesOf } from '../text.ts';
import type { TimedTranscript } from '../timeline.ts';
import type { Transcript } from '../transcript.ts';
import { readCaptionFile } from './caption-file.ts';
import { printedNames } from './enlist.ts';
import type { Format } from './format.ts';
import { headLines, readHead } from './head.ts';
import { escapeText } from './markup.ts';
import { readArrow, stamp } from './stamps.ts';

const SIGNATURE = /^\uFEFF?WEBVTT(?:[ \t]|$)/;
/** Blocks that are not heard: until an empty line. */
const UNHEARD = /^(NOTE|STYLE|REGION)(?:[ \t]|$)/;
/** Letters a line holds in the players that were tried. */
const WIDTH = 65;
/** Without it, a paragraph nobody is named for would be taken for the last speaker's. */
const CONTINUITY = 'speaker-continuity: explicit';

export const webvtt: Format = {
	name: 'webvtt',
	endings: ['vtt'],
	claims: (text) => SIGNATURE.test(linesOf(text.slice(0, 200))[0]!),
	parse(text) {
		const lines = linesOf(text.replace(/^\uFEFF/, ''));
		const { kept, remarks } = withoutUnheard(lines);
		const isExplicit = remarks.some((line) => line.trim() === CONTINUITY);
		return readCaptionFile({ lines: kept, named: true, head: readHead(remarks), isExplicit });
	},
	print: printWebvtt
};

/** Lines that are not heard become empty, so that the others keep their numbers. */
function withoutUnheard(lines: readonly string[]): { kept: string[]; remarks: string[] } {
	const remarks: string[] = [];
	let block: 'head' | 'NOTE' | 'STYLE' | 'REGION' | null = SIGNATURE.test(lines[0] ?? '') ? 'head' : null;
	let hasCues = false;
	const kept = lines.map((line, i) => {
		const isArrow = readArrow(line) !== null;
		hasCues ||= isArrow;
		if (line.trim() === '' || isArrow) block = null;
		else if (i > 0 && lines[i - 1]!.trim() === '') block = unheard(line, hasCues) ?? block;
		if (block === 'head' || block === 'NOTE') remarks.push(line.replace(/^NOTE[ \t]+/, ''));
		return block === null ? line : '';
	});
	return { kept, remarks };
}

function unheard(line: string, hasCues: boolean): 'NOTE' | 'STYLE' | 'REGION' | null {
	const kind = UNHEARD.exec(line)?.[1] as 'NOTE' | 'STYLE' | 'REGION' | undefined;
	return kind === undefined || (hasCues && kind !== 'NOTE') ? null : kind;
}

function printWebvtt({ transcript, timeline }: TimedTranscript): string {
	const captions = captionsOf(transcript.paragraphs, timeline, { width: WIDTH, lead: () => 0 });
	const counts = new Map<string, number>();
	for (const { paragraph } of captions) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
	const numbers = new Map<string, number>();
	const texts = new Map(transcript.paragraphs.map(({ id, text }) => [id, text]));
	const names = namesOfParagraphs(transcript);
	const cues = captions.map((caption) => {
		const number = (numbers.get(caption.paragraph) ?? 0) + 1;
		numbers.set(caption.paragraph, number);
		const id = counts.get(caption.paragraph) === 1 ? caption.paragraph : `${caption.paragraph}.${number}`;
		const name = names.get(caption.paragraph);
		const voice = name === undefined ? '' : `<v ${escapeText(name)}>`;
		return `${id}\n${stamp(caption.start)} --> ${stamp(caption.end)}\n${voice}${payloadOf(caption, texts.get(caption.paragraph)!)}\n`;
	});
	return ['WEBVTT\n', `NOTE\n${[...headLines(transcript), CONTINUITY].map(escapeText).join('\n')}\n`, ...cues].join('\n');
}

function namesOfParagraphs({ speakers, paragraphs }: Transcript): ReadonlyMap<string, string> {
	const names = printedNames(speakers);
	return new Map(
		paragraphs.flatMap(({ id, speaker }) => {
			const name = speaker === null ? undefined : names.get(speaker);
			return name === undefined ? [] : [[id, name]];
		})
	);
}

/** Times inside a cue must climb, after its start and before its end (WebVTT 4.2.2): a word that begins with the cue needs none. */
function payloadOf({ lines, words, start, end }: Caption, text: string): string {
	let last = Math.round(start * 1000);
	const until = Math.round(end * 1000);
	return lines
		.map(([from, to]) => {
			let out = '';
			let at = from;
			for (const [begins, , since] of words.filter((word) => word[0] >= from && word[0] < to)) {
				const time = Math.round(since * 1000);
				if (time <= last || time >= until) continue;
				out += `${printed(text.slice(at, begins))}<${stamp(since)}>`;
				[at, last] = [begins, time];
			}
			return out + printed(text.slice(at, to));
		})
		.join('\n');
}

const printed = (text: string): string => escapeText(text.replace(/[\r\n]+/g, ' '));
