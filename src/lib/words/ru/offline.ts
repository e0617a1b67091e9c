/** Words for what is kept offline, in Russian. */
import type { Words } from '../words.ts';

export const offline: Words['offline'] = {};
