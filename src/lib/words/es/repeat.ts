/** Words for repeating a stretch, in Spanish. */
import type { Words } from '../words.ts';

export const repeat: Words['repeat'] = {};
