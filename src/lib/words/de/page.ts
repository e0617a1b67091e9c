/** Words for an episode's page, in German. */
import type { Words } from '../words.ts';

export const page: Words['page'] = {};
