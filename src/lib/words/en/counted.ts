/** How English counts and lists. */
import { counting } from '../counting.ts';

/** As the house writes it, with the day first. */
export const counted = counting('en', 'en-GB');
