/** Words for highlights and notes, in French. */
import type { Words } from '../words.ts';

export const notes: Words['notes'] = {};
