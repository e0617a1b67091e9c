/** Words for an episode's page, in French. */
import type { Words } from '../words.ts';

export const page: Words['page'] = {};
