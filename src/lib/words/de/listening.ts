/** Words for the listening panel, in German. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {};
