/** Words for the listening panel, in Spanish. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {};
