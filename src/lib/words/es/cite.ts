/** Words for links, quotations and citations, in Spanish. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {};
