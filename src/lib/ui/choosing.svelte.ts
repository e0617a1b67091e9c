/** Which of an episode's tracks is heard, or both as one. On the episode's own page only: elsewhere there is one to hear. */
import { filled } from '#lib/core/gaps.ts';
import { lineOf, onLine } from '#lib/core/line.ts';
import type { Manuscript } from '#lib/core/manuscript.ts';
import { whole, type Programme } from '#lib/core/programme.ts';
import type { Memory } from '#lib/player/place.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import { timeOnLine } from './doubts.ts';
import type { Tracks, Whole } from './tracks.svelte.ts';

/** The first track, the other one, or the first with its gaps filled from the other. */
export type Choice = 'first' | 'other' | 'filled';

const CHOICES: readonly string[] = ['first', 'other', 'filled'] satisfies Choice[];

export class Choosing {
	choice = $state<Choice>('first');
	/** Whether the recording leaves out what the other track has. */
	readonly hasGaps: boolean;
	readonly #tracks: Tracks;
	readonly #player: Player;
	readonly #sections: Manuscript['sections'];
	readonly #memory: Memory;

	constructor({ tracks, player }: { readonly tracks: Tracks; readonly player: Player }, { sections }: Manuscript, memory: Memory) {
		this.#tracks = tracks;
		this.#player = player;
		this.#sections = sections;
		this.#memory = memory;
		this.hasGaps = tracks.all.length > 1 && tracks.heading.found < tracks.heading.paragraphs;
	}

	/** What was chosen here the last time is chosen again. */
	async wake(): Promise<void> {
		await this.#tracks.has(0);
		const last = this.#memory.choice(this.#tracks.heading.id);
		if (last !== null && last !== 'first' && CHOICES.includes(last)) await this.choose(last as Choice);
	}

	/** Goes over in the middle of a word, playing or not as before. */
	async choose(choice: Choice): Promise<void> {
		const tracks = this.#tracks;
		const before = this.choice;
		if (choice === before || tracks.all.length < 2 || (choice === 'filled' && !this.hasGaps)) return;
		this.choice = choice;
		const known = await Promise.all(tracks.all.map((_, track) => tracks.has(track)));
		if (this.choice !== choice) return;
		tracks.untimed = known.includes(false);
		if (tracks.untimed) this.choice = this.#player.track === 0 ? before : 'other';
		else {
			this.#memory.keepChoice(tracks.heading.id, choice === 'first' ? null : choice);
			tracks.play(this.#wholeOf(choice));
		}
	}

	#wholeOf(choice: Choice): Whole {
		const { all, heading, known, passages } = this.#tracks;
		const programme = this.#programmeOf(choice);
		if (choice === 'first') return { programme, line: heading, times: passages };
		const at = onLine(
			programme,
			known.map((of) => of.heard)
		);
		const line = choice === 'other' ? all[1]! : lineOf(programme, this.#sections, at, all);
		return { programme, line, times: passages.map((passage, i) => timeOnLine(passage.doubt, at[i] ?? null)) };
	}

	#programmeOf(choice: Choice): Programme {
		const { all, known } = this.#tracks;
		if (choice !== 'filled') return choice === 'first' ? whole(all[0]!.duration) : whole(all[1]!.duration, 1);
		const [recorded, spoken] = all.map(({ duration }, i) => ({ duration, paragraphs: known[i]!.heard }));
		return filled(recorded!, spoken!);
	}
}
