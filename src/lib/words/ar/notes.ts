/** Words for highlights and notes, in Arabic. */
import type { Words } from '../words.ts';

export const notes: Words['notes'] = {};
