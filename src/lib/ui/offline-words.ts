/** Says why an episode could not be kept, and what to do. */
import type { Trouble } from '#lib/offline/trouble.ts';
import type { Words } from '#lib/words/words.ts';

export function explained(trouble: Trouble, { offline, spoken }: Words): string {
	if (trouble.is === 'refused') return offline.refused(trouble.status);
	if (trouble.is !== 'full') return offline[trouble.is];
	const needed = spoken.bytes(trouble.needed);
	return trouble.free === null ? offline.full(needed) : offline.fullOf(needed, spoken.bytes(trouble.free));
}
