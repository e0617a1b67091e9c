/** Words for repeating a stretch, in Arabic. */
import type { Words } from '../words.ts';

export const repeat: Words['repeat'] = {};
