/** Words for the search in a transcript, in German. */
import type { Words } from '../words.ts';

export const search: Words['search'] = {};
