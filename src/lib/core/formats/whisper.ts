/** What the Whisper family writes (openai-whisper, WhisperX, OpenAI's `verbose_json` and `diarized_json`): read only, times in seconds. */
import type { TimedWord } from '../alignment.ts';
import type { Parsed, Problem } from '../problem.ts';
import { seconds, type Seconds } from '../time.ts';
import { byStart, type TimedTranscript } from '../timeline.ts';
import type { Format } from './format.ts';
import { languageTag } from './head.ts';
import { fileOf, isRecord, numberIn } from './json.ts';
import { clean, cleanName } from './markup.ts';
import { NO_HEAD, timedTranscript, type Said } from './paragraphs.ts';

type Entry = Readonly<Record<string, unknown>>;

export const whisper: Format = {
	name: 'whisper',
	endings: ['json'],
	claims(text) {
		const file = fileOf(text);
		const first: unknown = isRecord(file) && Array.isArray(file.segments) ? file.segments[0] : null;
		return isRecord(first) && typeof first.text === 'string' && numberIn(first.start) !== null;
	},
	parse(text): Parsed<TimedTranscript> {
		const file = fileOf(text);
		if (!isRecord(file) || !Array.isArray(file.segments)) {
			return { value: timedTranscript([], NO_HEAD), problems: [{ code: 'unknown-json', why: 'it has no list "segments"' }] };
		}
		const problems: Problem[] = [];
		const said = file.segments.flatMap((entry: unknown) => (isRecord(entry) ? saidIn(entry, problems) : []));
		if (said.length === 0) problems.push({ code: 'empty' });
		const language = typeof file.language === 'string' ? languageTag(file.language) : null;
		return { value: timedTranscript(said.sort(byStart), { ...NO_HEAD, language }), problems };
	}
};

function saidIn(entry: Entry, problems: Problem[]): (Said & { readonly start: Seconds })[] {
	const text = typeof entry.text === 'string' ? clean(entry.text).replace(/\s+/g, ' ').trim() : '';
	if (text === '') return (problems.push({ code: 'cue-without-text', line: null }), []);
	const [said, until] = [numberIn(entry.start), numberIn(entry.end)];
	if (said === null || until === null)
		problems.push({ code: 'bad-time', line: null, found: `${String(entry.start)} to ${String(entry.end)}` });
	const start = seconds(Math.max(0, said ?? until ?? 0));
	const end = seconds(Math.max(start, until ?? start));
	const words = Array.isArray(entry.words) ? wordsIn(text, entry.words.filter(isRecord), end) : [];
	const label = typeof entry.speaker === 'string' ? cleanName(entry.speaker) || null : null;
	return [{ label, text, start, end, words, paragraph: null }];
}

/** WhisperX leaves numbers without times: they share the time of the word before them. */
function wordsIn(text: string, entries: readonly Entry[], end: number): TimedWord[] {
	let at = 0;
	const found: { from: number; start: number; end: number }[] = [];
	for (const entry of entries) {
		const word = typeof entry.word === 'string' ? entry.word.trim() : '';
		const from = text.indexOf(word, at);
		if (word === '' || from < 0) continue;
		at = from + word.length;
		const [start, until] = [numberIn(entry.start), numberIn(entry.end)];
		if (start !== null && until !== null && start >= (found.at(-1)?.start ?? 0)) found.push({ from, start, end: Math.max(start, until) });
	}
	return found.map(({ from, start, end: until }, i) => {
		const next = found[i + 1];
		const to = from + text.slice(from, next?.from ?? text.length).trimEnd().length;
		const isAlone = !/\s/.test(text.slice(from, to));
		return [i === 0 ? 0 : from, to, seconds(start), seconds(isAlone ? until : Math.max(until, next?.start ?? end))];
	});
}
