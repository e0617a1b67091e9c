/** Words for what is kept offline, in German. */
import type { Words } from '../words.ts';

export const offline: Words['offline'] = {};
