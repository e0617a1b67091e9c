/** Words for the queue and the order of the shelf, in Arabic. */
import type { Words } from '../words.ts';

export const queue: Words['queue'] = {};
