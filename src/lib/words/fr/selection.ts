/** Words for what can be done with selected words, in French. */
import type { Words } from '../words.ts';

export const selection: Words['selection'] = {};
