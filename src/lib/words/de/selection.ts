/** Words for what can be done with selected words, in German. */
import type { Words } from '../words.ts';

export const selection: Words['selection'] = {};
