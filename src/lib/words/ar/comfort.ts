/** Words for reading comfort, in Arabic. */
import type { Words } from '../words.ts';

export const comfort: Words['comfort'] = {};
