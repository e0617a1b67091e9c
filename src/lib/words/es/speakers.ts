/** Words for hearing some speakers and not others, in Spanish. */
import type { Words } from '../words.ts';

export const speakers: Words['speakers'] = {
	only: 'Solo',
	onlyNamed: (name) => `Solo ${name}`,
	without: 'Sin',
	withoutNamed: (name) => `Sin ${name}`,
	nobodyLeft: 'Entonces no se oiría a nadie'
};
