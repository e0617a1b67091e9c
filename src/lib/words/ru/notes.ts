/** Words for highlights and notes, in Russian. */
import type { Words } from '../words.ts';

export const notes: Words['notes'] = {};
