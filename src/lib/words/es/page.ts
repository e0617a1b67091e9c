/** Words for an episode's page, in Spanish. */
import type { Words } from '../words.ts';

export const page: Words['page'] = {};
