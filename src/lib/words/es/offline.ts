/** Words for what is kept offline, in Spanish. */
import type { Words } from '../words.ts';

export const offline: Words['offline'] = {};
