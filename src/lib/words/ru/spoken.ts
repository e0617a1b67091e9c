/** How Russian counts, lists and dates. */
import { speaking } from '../speaking.ts';

export const spoken = speaking('ru');
