/** Words for the search in a transcript, in Arabic. */
import type { Words } from '../words.ts';

export const search: Words['search'] = {};
