/** Words for reading comfort, in French. */
import type { Words } from '../words.ts';

export const comfort: Words['comfort'] = {};
