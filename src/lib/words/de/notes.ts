/** Words for highlights and notes, in German. */
import type { Words } from '../words.ts';

export const notes: Words['notes'] = {};
