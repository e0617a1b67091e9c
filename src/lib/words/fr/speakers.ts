/** Words for hearing some speakers and not others, in French. */
import type { Words } from '../words.ts';

export const speakers: Words['speakers'] = {
	only: 'Seul',
	onlyNamed: (name) => `${name} seul`,
	without: 'Sans',
	withoutNamed: (name) => `Sans ${name}`,
	nobodyLeft: 'On n’entendrait alors plus personne'
};
