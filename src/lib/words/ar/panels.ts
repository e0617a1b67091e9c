/** Words for the panels of keys, embedding and times, in Arabic. */
import type { Words } from '../words.ts';

export const panels: Words['panels'] = {};
