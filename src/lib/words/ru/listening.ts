/** Words for the listening panel, in Russian. */
import type { Words } from '../words.ts';

export const listening: Words['listening'] = {};
