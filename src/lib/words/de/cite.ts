/** Words for links, quotations and citations, in German. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {};
