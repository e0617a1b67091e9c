/** Words for reading comfort, in German. */
import type { Words } from '../words.ts';

export const comfort: Words['comfort'] = {};
