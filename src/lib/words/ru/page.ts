/** Words for an episode's page, in Russian. */
import type { Words } from '../words.ts';

export const page: Words['page'] = {};
