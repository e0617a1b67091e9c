/** TTML 2, printed only: one `<p>` a paragraph, with its speaker as an agent. */
import { isHeard } from '../alignment.ts';
import { timingOf, type TimedTranscript } from '../timeline.ts';
import { printedNames } from './enlist.ts';
import { escapeMarkup } from './markup.ts';
import { stamp } from './stamps.ts';

const NAMESPACES =
	'xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"';
/** XML 1.0 (2.2) has no place for these at all. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export function printTtml({ transcript, timeline }: TimedTranscript): string {
	const { title, language, speakers, paragraphs } = transcript;
	const names = printedNames(speakers);
	const agents = new Map(speakers.map(({ id }, i) => [id, `speaker-${i + 1}`]));
	const people = speakers.map(
		({ id }) => `<ttm:agent xml:id="${agents.get(id)}" type="person"><ttm:name type="full">${xml(names.get(id)!)}</ttm:name></ttm:agent>`
	);
	const timing = timingOf(paragraphs, timeline);
	const body = paragraphs.flatMap(({ id, speaker, text }, i) => {
		const heard = timing[i]!;
		const agent = speaker === null ? '' : ` ttm:agent="${agents.get(speaker)}"`;
		return isHeard(heard) ? [`<p xml:id="${id}" begin="${stamp(heard.start)}" end="${stamp(heard.end)}"${agent}>${xml(text)}</p>`] : [];
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<tt ${NAMESPACES} ttp:timeBase="media" xml:lang="${xml(language ?? '')}">`,
		`<head><metadata><ttm:title>${xml(title ?? '')}</ttm:title>`,
		...people,
		'</metadata></head>',
		'<body><div>',
		...body,
		'</div></body></tt>\n'
	].join('\n');
}

const xml = (text: string): string => escapeMarkup(text.replace(NOT_XML, ''));
