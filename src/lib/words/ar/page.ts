/** Words for an episode's page, in Arabic. */
import type { Words } from '../words.ts';

export const page: Words['page'] = {};
