/** Podcasting 2.0 transcript JSON 1.0.0, by paragraphs or by words. */
import { endsSentence } from '../captions.ts';
import type { Parsed, Problem } from '../problem.ts';
import { seconds, START, type Seconds } from '../time.ts';
import { byStart, timingOf, type TimedTranscript } from '../timeline.ts';
import { paragraphId } from '../transcript.ts';
import { endOf } from './cue-blocks.ts';
import { printedNames } from './enlist.ts';
import type { Format } from './format.ts';
import { fileOf, isRecord, numberIn } from './json.ts';
import { clean, cleanName } from './markup.ts';
import { NO_HEAD, timedTranscript, type Said } from './paragraphs.ts';
import { inOneLine } from './payload.ts';
import { isHeard } from '../alignment.ts';
import { joinWords, type Token } from './tokens.ts';

const VERSION = '1.0.0';
/** A file whose entries have at most this many words, by the median, tells words and not sentences. */
const WORD_FILE = 2;
/** Where so many of the entries end with their sentence, each is a paragraph of its own. */
const WHOLE = 0.9;

export const podcast: Format = {
	name: 'podcast',
	endings: ['json'],
	claims(text) {
		const file = fileOf(text);
		return isRecord(file) && Array.isArray(file.segments);
	},
	parse: parsePodcast,
	print: (timed) => printPodcast(timed, 'paragraphs')
};

function parsePodcast(text: string): Parsed<TimedTranscript> {
	const file = fileOf(text);
	if (!isRecord(file)) return unknown('it is not a JSON object');
	if (!Array.isArray(file.segments)) return unknown('it has no list "segments"');
	const problems: Problem[] = [];
	const tokens = tokensOf(file.segments, problems);
	if (tokens.length === 0) problems.push({ code: 'empty' });
	const said = isWordFile(tokens) ? joinWords(tokens) : piecesOf(tokens);
	return { value: timedTranscript(said, NO_HEAD), problems };
}

function unknown(why: string): Parsed<TimedTranscript> {
	return { value: timedTranscript([], NO_HEAD), problems: [{ code: 'unknown-json', why }] };
}

function tokensOf(entries: readonly unknown[], problems: Problem[]): Token[] {
	let last = START;
	const known = entries.flatMap((entry, i): { token: Token; hasEnd: boolean }[] => {
		const { body, speaker, startTime, endTime } = isRecord(entry) ? entry : {};
		if (typeof body !== 'string' || body.trim() === '') {
			problems.push({ code: 'cue-without-text', line: null });
			return [];
		}
		const [said, until] = [numberIn(startTime), numberIn(endTime)];
		if (said === null) problems.push({ code: 'bad-time', line: null, found: `segments[${i}].startTime: ${JSON.stringify(startTime)}` });
		if ((said ?? 0) < 0) problems.push({ code: 'negative-time', line: null });
		const start = seconds(Math.max(0, said ?? last));
		if (until !== null && until < (said ?? start)) problems.push({ code: 'backward-time', line: null });
		const end = seconds(Math.max(start, until ?? start));
		last = end;
		const label = typeof speaker === 'string' ? cleanName(speaker) || null : null;
		return [{ token: { label, body: clean(body), start, end }, hasEnd: until !== null }];
	});
	const ended = known.map(({ token, hasEnd }, i) =>
		hasEnd ? token : { ...token, end: endOf(token.start, token.body, known[i + 1]?.token.start ?? null) }
	);
	return ended.sort(byStart);
}

/** Bodies of one word, few of which end a sentence; or a line feed at the end of one, which is how a word file ends a paragraph. */
function isWordFile(tokens: readonly Token[]): boolean {
	if (tokens.some(({ body }) => body.endsWith('\n'))) return true;
	const ends = tokens.filter(({ body }) => endsSentence(body)).length;
	const counts = tokens.map(({ body }) => body.trim().split(/\s+/).length).sort((a, b) => a - b);
	return tokens.length > 0 && counts[counts.length >> 1]! <= WORD_FILE && ends < tokens.length / 2;
}

function piecesOf(tokens: readonly Token[]): Said[] {
	const whole = tokens.filter(({ body, label }, i) => endsSentence(body.trim()) || tokens[i + 1]?.label !== label).length;
	const isParagraphs = whole >= tokens.length * WHOLE;
	return tokens.map(({ label, body, start, end }, i): Said => {
		const { text, words } = inOneLine({ voice: null, text: body, marks: [] }, start, end);
		return { label, text, start, end, words, paragraph: isParagraphs ? paragraphId(i) : null };
	});
}

/** By words each body is one word, and the last of a paragraph ends with a line feed; by paragraphs, each is one. */
export function printPodcast({ transcript, timeline }: TimedTranscript, by: 'paragraphs' | 'words'): string {
	const names = printedNames(transcript.speakers);
	const timing = timingOf(transcript.paragraphs, timeline);
	const entries = transcript.paragraphs.flatMap(({ text, speaker }, i) => {
		const heard = timing[i]!;
		if (!isHeard(heard)) return [];
		const who = speaker === null ? {} : { speaker: names.get(speaker) };
		const entry = (body: string, startTime: Seconds, endTime: Seconds) => ({ ...who, startTime, endTime, body });
		if (by === 'paragraphs') return [entry(text, heard.start, heard.end)];
		return heard.words.map(([from, to, start, end], w) => entry(text.slice(from, to) + (heard.words[w + 1] ? '' : '\n'), start, end));
	});
	return `${JSON.stringify({ version: VERSION, segments: entries }, null, '\t')}\n`;
}
