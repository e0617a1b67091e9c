/** Words for printing and copying a transcript, in French. */
import type { Words } from '../words.ts';

export const print: Words['print'] = {};
