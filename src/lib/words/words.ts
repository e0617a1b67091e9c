/**
 * What Parley says to people, as a type: the English catalogue's. In a component: `const words = useWords()` (see `ui/words.ts`), then
 * `{words.shelf.empty}`; what an embed needs too is in the area `player` and is had by `usePlayerWords()`. A new sentence is written in
 * `en/<area>.ts`, and the compiler asks for it in every other language. A whole sentence is one message: words are never joined to one,
 * for no two languages join them alike. What varies is a parameter, what counts goes through `spoken.plural`.
 */
import type * as english from './en/index.ts';
import type { Language } from './languages.ts';
import type { Speaking } from './speaking.ts';

type English = typeof english;

/** An area is an object of sentences, and of functions that make one. */
type Areas = { readonly [Area in Exclude<keyof English, 'spoken'>]: Readonly<English[Area]> };

export interface Words extends Areas {
	readonly spoken: Omit<Speaking<Language>, 'plural' | 'duration'>;
}
