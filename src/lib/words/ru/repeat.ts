/** Words for repeating a stretch, in Russian. */
import type { Words } from '../words.ts';

export const repeat: Words['repeat'] = {};
