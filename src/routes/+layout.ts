/** Has the words of one language at hand before anything is drawn, on the server as in the browser. */
import { browser } from '$app/environment';
import { wordsIn } from '#lib/words/catalogues.ts';
import { FALLBACK } from '#lib/words/languages.ts';
import { ownLanguage } from '#lib/ui/language.ts';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = async ({ data }) => ({ catalogue: await wordsIn(data.language ?? (browser ? ownLanguage() : FALLBACK)) });
