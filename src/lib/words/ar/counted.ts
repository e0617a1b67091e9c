/** How Arabic counts and lists. */
import { counting } from '../counting.ts';

/** In the digits that the clocks beside it have. */
export const counted = counting('ar', 'ar-u-nu-latn');
