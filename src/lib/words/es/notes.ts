/** Words for highlights and notes, in Spanish. */
import type { Words } from '../words.ts';

export const notes: Words['notes'] = {};
