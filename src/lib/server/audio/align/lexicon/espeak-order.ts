/** What the process of espeak-ng is asked, and what it answers. Plain values, since they cross processes. */
export interface IpaOrder {
	/** espeak-ng's own name of the language. */
	readonly language: string;
	readonly words: readonly string[];
}

/** IPA a word, in their order. */
export type IpaAnswer = { readonly is: 'done'; readonly ipa: readonly string[] } | { readonly is: 'failed'; readonly why: string };
