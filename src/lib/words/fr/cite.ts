/** Words for links, quotations and citations, in French. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {};
