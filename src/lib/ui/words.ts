/** Brings the words of the page's language to every component on it. */
import { getContext, setContext } from 'svelte';
import type { Language } from '#lib/words/languages.ts';
import type { Words } from '#lib/words/words.ts';

/** An embed has no more of them. */
export interface PlayerWords {
	readonly player: Words['player'];
	readonly spoken: Pick<Words['spoken'], 'language'>;
}

const KEY = Symbol('words');

/** To be called by whatever stands round all others. They stay as they are for as long as the page does. */
export const giveWords = (words: PlayerWords): void => void setContext(KEY, words);

/** For what only ever stands in pages of ours; to be called while a component is made. */
export const useWords = (): Words => getContext<Words>(KEY);

/** The language of what stands round a transcript. */
export const useLanguage = (): Language => getContext<PlayerWords>(KEY).spoken.language;

/** For what stands in an embed too. */
export const usePlayerWords = (): Words['player'] => getContext<PlayerWords>(KEY).player;
