/** Words for repeating a stretch, in French. */
import type { Words } from '../words.ts';

export const repeat: Words['repeat'] = {};
