/** Words for hearing some speakers and not others, in Spanish. */
import type { Words } from '../words.ts';

export const speakers: Words['speakers'] = {};
