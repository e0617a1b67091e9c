/** The forms in which a citation is handed over, and how it gets to the clipboard. */
import type { Citation, Customs } from '#lib/core/cite.ts';
import { htmlQuote, markdownQuote, plainQuote } from '#lib/core/cite-quoted.ts';
import { apaHtml, apaText, bibtex } from '#lib/core/cite-reference.ts';

export const FORMS = ['text', 'markdown', 'html', 'apa', 'bibtex'] as const;

export type Form = (typeof FORMS)[number];

export const formFrom = (found: unknown): Form => FORMS.find((form) => form === found) ?? 'text';

export interface Written {
	readonly text: string;
	/** For programs that keep formats: links, italics and the quotation as such; `null` where the signs themselves are meant. */
	readonly html: string | null;
}

const WRITERS: Readonly<Record<Form, (citation: Citation, customs: Customs) => Written>> = {
	text: (citation, customs) => ({ text: plainQuote(citation, customs), html: null }),
	markdown: (citation, customs) => ({ text: markdownQuote(citation, customs), html: null }),
	html: (citation, customs) => {
		const html = htmlQuote(citation, customs);
		return { text: html, html };
	},
	apa: (citation) => ({ text: apaText(citation), html: apaHtml(citation) }),
	bibtex: (citation) => ({ text: bibtex(citation), html: null })
};

export const writtenAs = (form: Form, citation: Citation, customs: Customs): Written => WRITERS[form](citation, customs);

/** @throws where the browser refuses */
export async function toClipboard({ text, html }: Written): Promise<void> {
	if (html === null || !('ClipboardItem' in window)) return navigator.clipboard.writeText(text);
	const blob = (type: string, content: string): Blob => new Blob([content], { type });
	await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) })]);
}

/** Whether the system has somewhere to hand a link to. */
export const canShare = (): boolean => 'share' in navigator;

/** Whoever thinks better of it has done nothing wrong. */
export const share = ({ title, link }: Citation, text: string): void =>
	void navigator.share({ title, url: link, ...(text === '' ? {} : { text }) }).catch(() => undefined);
