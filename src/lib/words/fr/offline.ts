/** Words for what is kept offline, in French. */
import type { Words } from '../words.ts';

export const offline: Words['offline'] = {};
