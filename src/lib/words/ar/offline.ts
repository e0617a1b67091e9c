/** Words for what is kept offline, in Arabic. */
import type { Words } from '../words.ts';

export const offline: Words['offline'] = {};
