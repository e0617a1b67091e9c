/** How French counts, lists and dates. */
import { speaking } from '../speaking.ts';
import { counted } from './counted.ts';

export const spoken = speaking(counted);
