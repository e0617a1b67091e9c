/** Puts the player into a shadow tree, and takes it out again. */
import { flushSync, mount, unmount, untrack } from 'svelte';
import { pageAddress } from '#lib/core/addresses.ts';
import type { Heading, Manuscript } from '#lib/core/manuscript.ts';
import type { Stage } from '#lib/ui/stage.svelte.ts';
import { player as words } from '#lib/words/en/player.ts';
import { counted } from '#lib/words/en/counted.ts';
import Frame from './Frame.svelte';
import { holdOf, type Held } from './held.ts';
import type { Options } from './options.ts';

export interface Mounted {
	readonly held: Held;
	prepare(): void;
	heed(options: Options): void;
	/** Calls back whenever something may have changed, until the end. */
	watch(look: () => void): void;
	end(): void;
}

/** What there is to be read and heard. */
export interface Printed {
	readonly heading: Heading;
	readonly manuscript: Manuscript;
}

/**
 * @param at the episode's address
 * @throws TypeError where no episode is there
 */
export async function fetchPrinted(at: string, signal: AbortSignal): Promise<Printed> {
	const answer = await fetch(pageAddress(at), { signal });
	if (!answer.ok) throw new TypeError(`${at} was answered with ${answer.status}.`);
	return (await answer.json()) as Printed;
}

/** Counts the players that went. Svelte keeps what one read while it ended until something is shown anew (5.57: `old_values`). */
let _gone = $state(0);

export function mountIn(root: ShadowRoot, { heading, manuscript }: Printed, at: string, first: Options): Mounted {
	let options = $state.raw(first);
	let stage: Stage | null = null;
	const frame = mount(Frame, {
		target: root,
		props: {
			...{ heading, manuscript, at, root, words: { player: words, spoken: counted } },
			get options() {
				return options;
			},
			onstage: (opened: Stage) => {
				stage = opened;
				return undefined;
			}
		}
	});
	flushSync();
	const { player } = stage!;
	const ends: (() => void)[] = [];
	return {
		held: holdOf(stage!, manuscript, at),
		prepare: player.prepare,
		heed: (asked) => (options = asked),
		watch: (look) => ends.push(player.onlit(look), watching(stage!, look)),
		end: () => {
			for (const end of ends) end();
			void unmount(frame);
			_gone++;
		}
	};
}

/** Whoever is told may do anything, and this is not to depend on it. */
function watching({ player }: Stage, look: () => void): () => void {
	return $effect.root(() => {
		$effect(() => {
			const { second, state, over, arrived, jumps, duration, paragraph, speed, volume, muted } = player;
			const all = [second, state, over, arrived, jumps, duration, paragraph, speed, volume, muted];
			if (all.length > 0) untrack(look);
		});
	});
}
