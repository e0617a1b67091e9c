/** Words for the shelf, its search, and a page that is not there, in Spanish. */
import type { Words } from '../words.ts';

export const shelf: Words['shelf'] = {};
