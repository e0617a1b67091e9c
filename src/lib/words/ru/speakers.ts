/** Words for hearing some speakers and not others, in Russian. */
import type { Words } from '../words.ts';

export const speakers: Words['speakers'] = {};
