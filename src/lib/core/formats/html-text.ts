/** The shown text of an HTML page, paragraph by paragraph, with the `<cite>` and `<time>` that stand before each. No tag survives. */
import { START } from '../time.ts';
import { clean, decode } from './markup.ts';
import { inOneLine } from './payload.ts';

export interface Passage {
	/** As `<cite>` has it, colon and all. */
	readonly cite: string | null;
	readonly time: string | null;
	readonly text: string;
}

export interface Page {
	readonly title: string | null;
	readonly passages: readonly Passage[];
}

/** What is not shown is not read; left open, it goes on to the end, as in a browser. */
const UNSHOWN = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<[!?][^<>]*>/gi;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z\d-]*)(?![a-zA-Z\d-])[^<>]*>/g;
const INLINE = /^(?:a|abbr|b|bdi|bdo|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)$/;
const FIELDS = new Set(['title', 'cite', 'time']);

export function readPage(html: string): Page {
	const shown = html.replace(UNSHOWN, '');
	const page = { title: null as string | null, passages: [] as Passage[] };
	let waiting = { cite: null as string | null, time: null as string | null };
	let [text, field, last] = ['', null as string | null, 0];
	const flush = () => {
		const said = oneLine(text);
		if (said !== '') page.passages.push({ ...waiting, text: said });
		if (said !== '') waiting = { cite: null, time: null };
		text = '';
	};
	for (const match of shown.matchAll(TAG)) {
		const [whole, slash = '', name = ''] = match;
		const tag = name.toLowerCase();
		text += shown.slice(last, match.index);
		last = match.index + whole.length;
		if (FIELDS.has(tag) && slash === '' && oneLine(text) === '') [field, text] = [tag, ''];
		else if (field !== null && slash === '/' && tag === field) {
			if (field === 'title') page.title = oneLine(text);
			else waiting = { ...waiting, [field]: oneLine(text) };
			[field, text] = [null, ''];
		} else if (tag === 'br') text += '\n';
		else if (!INLINE.test(tag) && !FIELDS.has(tag)) flush();
	}
	text += shown.slice(last);
	flush();
	return page;
}

const oneLine = (raw: string): string => inOneLine({ voice: null, text: clean(decode(raw)), marks: [] }, START, START).text;
