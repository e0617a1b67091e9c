/** The words of a transcript one after another, as the aligner looks for them: where each stands, and which open a sentence. */
import { words } from '#lib/core/words.ts';
import { aloud } from '../sentences.ts';

export interface Token {
	/** Index of its paragraph in reading order. */
	readonly paragraph: number;
	/** Where it stands in the paragraph's text, end exclusive. */
	readonly from: number;
	readonly to: number;
	readonly text: string;
	/** A sentence begins here: what may be left out, or have something put before it, more cheaply. */
	readonly opens: boolean;
}

const ENDS = /[.!?。！？؟۔।…]["'”’»)\]]*$/u;

/** Stage directions are not looked for; dashes and other signs are, and have no sound. */
export function tokensOf(paragraphs: readonly { readonly text: string }[]): Token[] {
	return paragraphs.flatMap(({ text }, paragraph) => {
		const said = aloud(text);
		let opens = true;
		return words(text).flatMap(([from, to]): Token[] => {
			const token = { paragraph, from, to, text: said.slice(from, to).trim(), opens };
			if (token.text === '') return [];
			opens = ENDS.test(token.text);
			return [token];
		});
	});
}
