/** Words for hearing some speakers and not others, in Russian. */
import type { Words } from '../words.ts';

export const speakers: Words['speakers'] = {
	only: 'Только',
	onlyNamed: (name) => `Только ${name}`,
	without: 'Без',
	withoutNamed: (name) => `Без реплик: ${name}`,
	nobodyLeft: 'Тогда никого не будет слышно'
};
