/** Podcasting 2.0 transcript HTML: `<cite>Name:</cite> <time>0:00</time> <p>words</p>`. Times are those of a clock, whole seconds. */
import { clock, seconds, START, type Seconds } from '../time.ts';
import type { TimedTranscript } from '../timeline.ts';
import { paragraphId } from '../transcript.ts';
import { endOf } from './cue-blocks.ts';
import { printedNames } from './enlist.ts';
import type { Format } from './format.ts';
import { field, languageTag, UNDETERMINED } from './head.ts';
import { namesCarry } from './labels.ts';
import { readPage, type Passage } from './html-text.ts';
import { cleanName, decode, escapeMarkup, isEscapedTwice } from './markup.ts';
import { NO_HEAD, timedTranscript, type Head, type Said } from './paragraphs.ts';
import { readStamp } from './stamps.ts';

const LANGUAGE = /<html\b[^<>]*\slang=["']?([\w-]+)/i;
const META = /<meta name="(date|source|speaker-continuity)" content="([^"<>]*)">/g;
const EXPLICIT = 'explicit';

export const html: Format = {
	name: 'html',
	endings: ['html', 'htm'],
	claims: (text) => /^\s*(?:<!doctype html|<html\b|<cite\b|<time\b|<p\b)/i.test(text.replace(/^\uFEFF/, '').slice(0, 500)),
	parse(text) {
		const meta = new Map(Array.from(text.matchAll(META), ([, name, content]) => [name!, decode(content!)]));
		const { title, passages } = readPage(text);
		const head: Head = {
			...{ ...NO_HEAD, title: cleanName(title ?? '') || null, language: languageTag(LANGUAGE.exec(text)?.[1] ?? '') },
			...field('date', meta.get('date') ?? ''),
			...field('source', meta.get('source') ?? '')
		};
		const said = saidBy(passages, meta.get('speaker-continuity') === EXPLICIT);
		const twice = isEscapedTwice(text) ? [{ code: 'double-escaped' as const, line: null }] : [];
		return { value: timedTranscript(said, head), problems: said.length === 0 ? [...twice, { code: 'empty' }] : twice };
	},
	print: printHtml
};

const withoutColon = (cite: string | null): string | null => cleanName(cite ?? '').replace(/ ?[:\uFF1A]$/, '') || null;

/** A paragraph is heard until the next one that has a time. */
function saidBy(passages: readonly Passage[], isExplicit: boolean): Said[] {
	const turns = passages.map(({ cite, time, text }) => ({ label: withoutColon(cite), at: readStamp(time?.trim() ?? ''), text }));
	const carries = !isExplicit && namesCarry(turns.map(({ label }) => label));
	const nexts: (Seconds | null)[] = [];
	for (let i = turns.length - 1, next: Seconds | null = null; i >= 0; i--) {
		nexts[i] = next;
		next = turns[i]!.at ?? next;
	}
	let current: string | null = null;
	return turns.map(({ label, at, text }, i): Said => {
		current = label ?? (carries ? current : null);
		const end = at === null ? START : endOf(at, text, nexts[i]!);
		return { label: current, text, start: at, end, words: [], paragraph: paragraphId(i) };
	});
}

function printHtml({ transcript, timeline }: TimedTranscript): string {
	const { title, date, source, language, paragraphs, speakers } = transcript;
	const names = printedNames(speakers);
	const starts = new Map<string, Seconds>();
	for (const { paragraph, start } of timeline) starts.set(paragraph, seconds(Math.min(start, starts.get(paragraph) ?? start)));
	const meta = (name: string, content: string | null) =>
		content === null ? [] : [`<meta name="${name}" content="${escapeMarkup(content)}">`];
	const head = [
		'<!doctype html>',
		`<html lang="${escapeMarkup(language ?? UNDETERMINED)}">`,
		'<meta charset="utf-8">',
		`<title>${escapeMarkup(title ?? '')}</title>`,
		...[...meta('date', date), ...meta('source', source), ...meta('speaker-continuity', EXPLICIT)]
	];
	const body = paragraphs.map(({ id, speaker, text }) => {
		const name = speaker === null ? [] : [`<cite>${escapeMarkup(names.get(speaker) ?? '')}:</cite>`];
		const start = starts.get(id);
		const time = start === undefined ? [] : [`<time>${clock(start)}</time>`];
		return [...name, ...time, `<p>${escapeMarkup(text)}</p>`].join('\n');
	});
	return [...head, ...body, ''].join('\n');
}
