/** Where an address leads on an episode's line. */
import type { Address } from '#lib/core/address.ts';
import type { Manuscript } from '#lib/core/manuscript.ts';
import { wordRun } from '#lib/core/quotation.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import type { Words } from '#lib/words/words.ts';
import { whyNot } from './hearers.ts';
import type { Printed } from './page.ts';
import type { Tracks } from './tracks.svelte.ts';

interface Ground {
	readonly player: Player;
	readonly tracks: Tracks;
	readonly page: Pick<Printed, 'indexOf'>;
	readonly manuscript: Manuscript;
	readonly words: Words['player'];
	say(words: string): void;
}

/** Goes there, paused or playing as before; what has an end is played to its end. @returns whether it is a place of this episode */
export function goTo(ground: Ground, address: Address | null): boolean {
	const { player, tracks, page, manuscript, words } = ground;
	if (address?.is === 'time') {
		const [start, end] = [tracks.onLine(address.start), address.end && tracks.onLine(address.end)];
		if (end === null) player.seek(start);
		else player.clip({ start, end });
		return true;
	}
	const first = address ? page.indexOf(address.paragraph) : -1;
	if (!address || first < 0) return false;
	const why = whyNot(tracks, first, words);
	if (why !== null) {
		ground.say(why);
		return false;
	}
	const last = address.is === 'words' ? page.indexOf(address.last) : -1;
	const passages = manuscript.sections.flatMap((section) => section.passages);
	const run = address.is === 'words' && last >= first ? wordRun({ first, from: address.from, last, to: address.to }, passages) : null;
	if (run) player.clipWords(run);
	else player.toParagraph(first);
	return true;
}
