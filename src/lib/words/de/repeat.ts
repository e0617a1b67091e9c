/** Words for repeating a stretch, in German. */
import type { Words } from '../words.ts';

export const repeat: Words['repeat'] = {};
