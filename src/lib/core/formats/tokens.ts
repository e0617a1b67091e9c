/** A file that tells words one by one becomes paragraphs. */
import type { TimedWord } from '../alignment.ts';
import { endsSentence } from '../captions.ts';
import type { Seconds } from '../time.ts';
import { paragraphId } from '../transcript.ts';
import { TAIL, type Said } from './paragraphs.ts';
import { jointOf } from './payload.ts';

export interface Token {
	readonly label: string | null;
	/** With a line feed at its end where a paragraph ends. */
	readonly body: string;
	readonly start: Seconds;
	readonly end: Seconds;
}

/** A comma that stands alone belongs to the word before it. */
const STOPS = /^[\p{Pe}\p{Pf}.,!?;:\u2026\u3001\u3002]+$/u;

interface Draft {
	readonly label: string | null;
	text: string;
	tail: string;
	readonly start: Seconds;
	end: Seconds;
	readonly words: TimedWord[];
	isOver: boolean;
}

/** Where no word of the file ends a paragraph, a run of words ends with its sentence, and the rule for cues decides. */
export function joinWords(tokens: readonly Token[]): Said[] {
	const says = tokens.some(({ body }) => body.endsWith('\n'));
	const drafts: Draft[] = [];
	for (const token of tokens) {
		const current = drafts.at(-1);
		const goesOn = current && !current.isOver && current.label === token.label;
		const draft: Draft = goesOn
			? current
			: { label: token.label, text: '', tail: '', start: token.start, end: token.end, words: [], isOver: false };
		if (draft !== current) drafts.push(draft);
		append(draft, token);
		draft.isOver = says ? token.body.endsWith('\n') : endsSentence(draft.tail);
	}
	return drafts.map(({ label, text, start, end, words }, i) => ({
		...{ label, text, start, end, words },
		paragraph: says ? paragraphId(i) : null
	}));
}

function append(draft: Draft, { body, start, end }: Token): void {
	const word = body.trim();
	const joint = STOPS.test(word) ? '' : jointOf(draft.tail, word);
	const from = draft.text.length + joint.length;
	draft.text += joint + word;
	draft.tail = (draft.tail + joint + word).slice(-TAIL);
	draft.words.push([from, draft.text.length, start, end]);
	if (end > draft.end) draft.end = end;
}
