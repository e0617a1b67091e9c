/** How English counts and lists. */
import { counting } from '../counting.ts';

export const counted = counting('en');
