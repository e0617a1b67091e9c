/** How French counts, lists and dates. */
import { speaking } from '../speaking.ts';

export const spoken = speaking('fr');
