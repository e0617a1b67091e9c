/** Words for hearing some speakers and not others, in German. */
import type { Words } from '../words.ts';

export const speakers: Words['speakers'] = {
	only: 'Nur',
	onlyNamed: (name) => `Nur ${name}`,
	without: 'Ohne',
	withoutNamed: (name) => `Ohne ${name}`,
	nobodyLeft: 'Dann wäre niemand zu hören'
};
