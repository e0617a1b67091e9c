/** Words for links, quotations and citations, in Russian. */
import type { Words } from '../words.ts';

export const cite: Words['cite'] = {};
