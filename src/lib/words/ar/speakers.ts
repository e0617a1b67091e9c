/** Words for hearing some speakers and not others, in Arabic. */
import type { Words } from '../words.ts';

export const speakers: Words['speakers'] = {
	only: 'فقط',
	onlyNamed: (name) => `${name} فقط`,
	without: 'من دون',
	withoutNamed: (name) => `من دون ${name}`,
	nobodyLeft: 'عندئذ لن يُسمع أحد'
};
