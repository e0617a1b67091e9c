/** Random transcripts with times: the words, names and signs that formats stumble over. */
import fc from 'fast-check';
import type { TimedWord } from '#lib/core/alignment.ts';
import { seconds } from '#lib/core/time.ts';
import type { Cue, TimedTranscript } from '#lib/core/timeline.ts';
import { paragraphId, speakerId, type CalendarDate, type Speaker } from '#lib/core/transcript.ts';
import { words } from '#lib/core/words.ts';

const NAMES = ['ANNA', 'DR. BEN OKRI', "O'NEILL", 'UNIDENTIFIED PERSON #1', 'ÉLODIE'];
/** Names that only formats with a place for names can keep. */
const ODD_NAMES = ['Ada & Ben <both>', '李雷', 'مريم', 'R2:D2', 'a --> b', 'van der Meer'];
const ODD_WORDS = [
	'&amp;',
	'&lt;b&gt;',
	'<b>',
	'</v>',
	'<00:00:01.000>',
	'-->',
	'a<b',
	'{\\an8}',
	'R&D',
	'"so"',
	'*',
	'_x_',
	'`',
	'[1]',
	'\\',
	'\u2014',
	'#1'
];
const UNICODE_WORDS = [
	'naïve',
	'👩‍👩‍👧',
	'e\u0301',
	'שלום',
	'Zürich.',
	'don\u2019t',
	'10\u00A0000',
	'https://example.org/a-very-long-address-that-stands-over?in=a&line=1'
];

export interface Kind {
	readonly odd: boolean;
	/** Every paragraph ends with its sentence. */
	readonly sentences: boolean;
}

const word = (odd: boolean): fc.Arbitrary<string> =>
	fc.oneof(
		{ weight: 8, arbitrary: fc.lorem({ maxCount: 1 }) },
		{ weight: 2, arbitrary: fc.constantFrom('well,', 'so', 'Right.', 'I', 'really?', 'it;') },
		...(odd ? [{ weight: 2, arbitrary: fc.constantFrom(...ODD_WORDS, ...UNICODE_WORDS) }] : [])
	);

const spacedText = ({ odd, sentences }: Kind): fc.Arbitrary<string> =>
	fc.array(word(odd), { minLength: 1, maxLength: 40 }).map((said) => said.join(' ') + (sentences ? '.' : ''));

const japanese = ({ sentences }: Kind): fc.Arbitrary<string> =>
	fc
		.array(fc.constantFrom('日本', '語', 'です', 'カメラ', '私', '、'), { minLength: 1, maxLength: 60 })
		.map((said) => said.join('') + (sentences ? '。' : ''));

interface Draft {
	readonly text: string;
	readonly speaker: number;
	readonly gap: number;
	readonly lengths: readonly number[];
}

const draft = (kind: Kind): fc.Arbitrary<Draft> =>
	fc.record({
		text: fc.oneof({ weight: 5, arbitrary: spacedText(kind) }, { weight: 1, arbitrary: japanese(kind) }),
		speaker: fc.integer({ min: -1, max: 3 }),
		gap: fc.integer({ min: 0, max: 5000 }),
		lengths: fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 12 })
	});

const head = fc.record({
	title: fc.constantFrom('A talk', 'Ada & Ben: "what <next>?"', 'So --> there'),
	date: fc.constantFrom(null, '2024-02-29' as CalendarDate),
	source: fc.constantFrom(null, 'https://example.org/talk?a=1&b=2'),
	language: fc.constantFrom(null, 'en', 'pt-BR')
});

/** Paragraphs one after another, every word with a time of its own; only those who speak are speakers, in the order they do. */
export const timedTranscripts = (kind: Kind): fc.Arbitrary<TimedTranscript> =>
	fc
		.record({
			names: fc.shuffledSubarray(kind.odd ? [...NAMES, ...ODD_NAMES] : NAMES, { minLength: 4, maxLength: 4 }),
			drafts: fc.array(draft(kind), { minLength: 1, maxLength: 6 }),
			head
		})
		.map(({ names, drafts, head }) => {
			const labels = [...new Set(drafts.flatMap(({ speaker }) => (speaker < 0 ? [] : [names[speaker]!])))];
			const speakers = labels.map((label): Speaker => ({ id: speakerId(label), label, name: label, role: null }));
			const paragraphs = drafts.map(({ text, speaker }, i) => ({
				...{ id: paragraphId(i), text },
				...(speaker < 0
					? { speaker: null, attribution: 'none' as const }
					: { speaker: speakerId(names[speaker]!), attribution: 'label' as const })
			}));
			return { transcript: { ...head, speakers, paragraphs, notes: [] }, timeline: timed(drafts) };
		});

function timed(drafts: readonly Draft[]): Cue[] {
	let clock = 0;
	return drafts.map(({ text, gap, lengths }, i): Cue => {
		const start = (clock += gap);
		const said = words(text).map(([from, to], w): TimedWord => {
			const length = lengths[w % lengths.length]!;
			// Every seventh word comes after a breath.
			const since = (clock += w % 7 === 3 ? length : 0);
			return [from, to, at(since), at((clock += length))];
		});
		return { paragraph: paragraphId(i), from: 0, to: text.length, start: at(start), end: at(clock), words: said };
	});
}

const at = (milliseconds: number) => seconds(milliseconds / 1000);
