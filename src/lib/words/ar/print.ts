/** Words for printing and copying a transcript, in Arabic. */
import type { Words } from '../words.ts';

export const print: Words['print'] = {};
