/** On the episode's own page: which of its tracks is heard, or both as one, and word times put right by the listener's nudges. */
import { filled } from '#lib/core/gaps.ts';
import { heardParagraphs } from '#lib/core/heard.ts';
import { lineOf, onLine, type Heard } from '#lib/core/line.ts';
import type { Manuscript } from '#lib/core/manuscript.ts';
import { nudged, tapped, type Nudges } from '#lib/core/nudges.ts';
import { whole, type Programme } from '#lib/core/programme.ts';
import type { Timing } from '#lib/core/timing.ts';
import type { Memory } from '#lib/player/place.ts';
import { timeOnLine } from './doubts.ts';
import type { Fetched } from './timings.ts';
import { Tracks, type Work } from './tracks.svelte.ts';

/** The first track, the other one, or the first with its gaps filled from the other. */
export type Choice = 'first' | 'other' | 'filled';

const CHOICES: readonly string[] = ['first', 'other', 'filled'] satisfies Choice[];

export class ChosenTracks extends Tracks {
	/** Whether the recording leaves out what the other track has. */
	readonly hasGaps: boolean;
	choice = $state<Choice>('first');
	nudges = $state.raw<Nudges>(new Map());
	#past = $state.raw<readonly Nudges[]>([]);
	readonly canUndo = $derived(this.#past.length > 0);

	readonly #sections: Manuscript['sections'];
	readonly #memory: Memory;
	readonly #fetched: (Fetched & { readonly heard: Heard })[] = [];

	constructor(work: Work, memory: Memory) {
		super(work);
		this.#sections = work.manuscript.sections;
		this.#memory = memory;
		this.hasGaps = this.all.length > 1 && work.heading.found < work.heading.paragraphs;
	}

	get version(): string {
		return this.#fetched[0]?.version ?? '';
	}

	/** What was chosen here the last time is chosen again. */
	override async wake(): Promise<void> {
		await super.wake();
		const last = this.#memory.choice(this.heading.id);
		if (last !== null && last !== 'first' && CHOICES.includes(last)) await this.choose(last as Choice);
	}

	/** Goes over in the middle of a word, playing or not as before. */
	async choose(choice: Choice): Promise<void> {
		const before = this.choice;
		if (choice === before || this.all.length < 2 || (choice === 'filled' && !this.hasGaps)) return;
		this.choice = choice;
		const known = await Promise.all(this.all.map((_, track) => this.has(track)));
		if (this.choice !== choice) return;
		this.untimed = known.includes(false);
		if (this.untimed) this.choice = this.player.track === 0 ? before : 'other';
		else this.#goTo(choice);
	}

	nudge = (paragraph: number, taps: 1 | -1): void => this.#setNudges(tapped(this.nudges, paragraph, taps));
	resetNudges = (): void => this.#setNudges(new Map());
	undoNudge = (): void => {
		const last = this.#past.at(-1);
		if (!last) return;
		const past = this.#past.slice(0, -1);
		this.#setNudges(last);
		this.#past = past;
	};

	/** As they are written down and handed on. */
	nudgesById(): ReadonlyMap<string, number> {
		return new Map([...this.nudges].map(([index, by]) => [this.passages[index]!.id, by]));
	}

	protected override take(track: number, fetched: Fetched): void {
		this.#fetched[track] = { ...fetched, heard: heardParagraphs(fetched.timing) };
		if (track === 0) this.nudges = this.#nudgesKept(fetched.version);
		this.player.setTiming(track === 0 ? this.#nudged() : fetched.timing, track);
	}

	#goTo(choice: Choice): void {
		const programme = this.#programmeOf(choice);
		this.#memory.keepChoice(this.heading.id, choice === 'first' ? null : choice);
		const heard = this.#fetched.map((of) => of.heard);
		const at = onLine(programme, heard);
		const line = choice === 'first' ? this.heading : choice === 'other' ? this.all[1]! : lineOf(programme, this.#sections, at, this.all);
		const times = choice === 'first' ? this.passages : this.passages.map((passage, i) => timeOnLine(passage.doubt, at[i] ?? null));
		this.goOver({ programme, line, times });
	}

	#programmeOf(choice: Choice): Programme {
		if (choice !== 'filled') return choice === 'first' ? whole(this.all[0]!.duration) : whole(this.all[1]!.duration, 1);
		const [recorded, spoken] = this.all.map(({ duration }, i) => ({ duration, paragraphs: this.#fetched[i]!.heard }));
		return filled(recorded!, spoken!);
	}

	#nudged(): Timing {
		const { timing, heard } = this.#fetched[0]!;
		return nudged(timing, heard, this.nudges);
	}

	#nudgesKept(version: string): Nudges {
		const kept = this.#memory.nudges(this.heading.id, version);
		return new Map(this.passages.flatMap(({ id, index }) => (kept.has(id) ? [[index, kept.get(id)!]] : [])));
	}

	#setNudges(nudges: Nudges): void {
		if (!this.#fetched[0]) return;
		this.#past = [...this.#past, this.nudges];
		this.nudges = nudges;
		this.player.setTiming(this.#nudged(), 0);
		this.#memory.keepNudges(this.heading.id, this.version, this.nudgesById());
	}
}
