/** Words for links, quotations and citations, in Arabic. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {};
