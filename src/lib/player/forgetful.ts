/** For a player in somebody else's page: whoever only passes by leaves nothing behind in the browser. */
import type { Memory } from './place.ts';
import { AS_RECORDED } from './tuning.ts';

const nothing = (): void => undefined;

export const FORGETFUL: Memory = {
	place: () => null,
	keepPlace: nothing,
	choice: () => null,
	keepChoice: nothing,
	nudges: () => new Map(),
	keepNudges: nothing,
	tuning: () => AS_RECORDED,
	keepTuning: nothing,
	singleKeys: () => true,
	keepSingleKeys: nothing
};
