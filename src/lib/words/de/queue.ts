/** Words for the queue and the order of the shelf, in German. */
import type { Words } from '../words.ts';

export const queue: Words['queue'] = {};
