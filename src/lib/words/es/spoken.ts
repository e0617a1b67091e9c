/** How Spanish counts, lists and dates. */
import { speaking } from '../speaking.ts';

export const spoken = speaking('es');
