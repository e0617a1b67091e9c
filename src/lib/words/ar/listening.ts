/** Words for the listening panel, in Arabic. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {};
