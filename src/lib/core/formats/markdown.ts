/** Markdown as interviews are published: a heading, then paragraphs that open with `**Name:**`. It has no times. */
import { linesOf } from '../text.ts';
import type { Transcript } from '../transcript.ts';
import { printedNames } from './enlist.ts';
import type { Format } from './format.ts';
import { field, languageTag } from './head.ts';
import { clean, cleanName, decode } from './markup.ts';
import { NO_HEAD, timedTranscript, type Head, type Said } from './paragraphs.ts';
import { paragraphId } from '../transcript.ts';
import { inOneLine } from './payload.ts';
import { START } from '../time.ts';

const TITLE = /^#\s+(\S.*)$/;
const LABEL = /^(?:\*\*|__)(.+?)(?:[:\uFF1A]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:\uFF1A])\s*/;
const FRONT = /^---\n([\s\S]*?)\n---(?:\n|$)/;
/** Signs that Markdown takes for markup anywhere, and at the start of a line. */
const SIGNS = /[\\`*_[\]<]|&(?=#?\w{1,31};)/g;
const LINE_SIGNS = /^(?:[#+>-]|\d+(?=[.)]))/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

export const markdown: Format = {
	name: 'markdown',
	endings: ['md', 'markdown'],
	claims: () => false,
	parse(text) {
		const lines = linesOf(text.replace(/^\uFEFF/, '')).join('\n');
		const front = FRONT.exec(lines);
		let head = frontOf(front?.[1] ?? '');
		const said: Said[] = [];
		for (const block of lines.slice(front?.[0].length ?? 0).split(/\n\s*\n/)) {
			const content = block.trim();
			const title = said.length === 0 && head.title === null ? TITLE.exec(content)?.[1] : undefined;
			if (title !== undefined) head = { ...head, ...field('title', written(title)) };
			else if (content !== '') said.push(saidIn(content, said.length));
		}
		return { value: timedTranscript(said, head), problems: said.length === 0 ? [{ code: 'empty' }] : [] };
	},
	print: ({ transcript }) => printMarkdown(transcript)
};

function saidIn(content: string, index: number): Said {
	const match = LABEL.exec(content);
	const label = match ? cleanName(written(match[1]!)) || null : null;
	const words = written(content.slice(label === null ? 0 : match![0].length));
	const { text } = inOneLine({ voice: null, text: words, marks: [] }, START, START);
	return { label, text, start: null, end: START, words: [], paragraph: paragraphId(index) };
}

function frontOf(front: string): Head {
	let head: Head = NO_HEAD;
	for (const [, key = '', value = ''] of front.matchAll(/^(date|source|language):\s*(\S+)\s*$/gm)) {
		head = { ...head, ...(key === 'language' ? { language: languageTag(value) } : field(key, value)) };
	}
	return head;
}

/** Backslashes guard a sign; anything else that Markdown means is left as it is written. */
const written = (text: string): string =>
	clean(
		text
			.split(ESCAPED)
			.map((part, i) => (i % 2 === 1 ? part : decode(part)))
			.join('')
	);

function printMarkdown({ title, date, source, language, speakers, paragraphs }: Transcript): string {
	const names = printedNames(speakers);
	const facts = Object.entries({ date, source, language }).filter(([, value]) => value !== null);
	const front = facts.length === 0 ? [] : [`---\n${facts.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---`];
	const heading = title === null ? [] : [`# ${escapeMarkdown(title)}`];
	const body = paragraphs.map(({ speaker, text }) =>
		speaker === null ? escapeMarkdown(text) : `**${escapeMarkdown(names.get(speaker) ?? '')}:** ${escapeMarkdown(text)}`
	);
	return `${[...front, ...heading, ...body].join('\n\n')}\n`;
}

/** In one line, so that nothing in it is taken for markup. */
export const escapeMarkdown = (text: string): string =>
	text
		.replace(/[\r\n]+/g, ' ')
		.replace(SIGNS, '\\$&')
		.replace(LINE_SIGNS, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
