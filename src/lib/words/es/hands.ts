/** Words for sleep timer, wake lock and the system’s own controls, in Spanish. */
import type { Words } from '../words.ts';

export const hands: Words['hands'] = {};
