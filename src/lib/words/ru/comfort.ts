/** Words for reading comfort, in Russian. */
import type { Words } from '../words.ts';

export const comfort: Words['comfort'] = {};
