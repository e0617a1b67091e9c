/** Words for reading comfort, in Spanish. */
import type { Words } from '../words.ts';

export const comfort: Words['comfort'] = {};
