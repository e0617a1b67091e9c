/** How French counts and lists. */
import { counting } from '../counting.ts';

export const counted = counting('fr');
