/** Words for the listening panel, in French. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {};
