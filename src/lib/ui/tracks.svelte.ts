/** Which of an episode's tracks is heard, or both as one; asks for their word times, and corrects those by the listener's nudges. */
import { filled } from '#lib/core/gaps.ts';
import { heardParagraphs } from '#lib/core/heard.ts';
import { lineOf, onLine, type Heard, type Line, type OnLine } from '#lib/core/line.ts';
import { tracksOf, type Heading, type Manuscript, type Passage, type PrintedTrack } from '#lib/core/manuscript.ts';
import { nudged, tapped, type Nudges } from '#lib/core/nudges.ts';
import { whole, type Programme } from '#lib/core/programme.ts';
import type { Timing } from '#lib/core/timing.ts';
import type { Memory } from '#lib/player/place.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import type { PrintedTime } from './doubts.ts';
import { fetchTiming, type Fetched } from './timings.ts';

/** The first track, the other one, or the first with its gaps filled from the other. */
export type Choice = 'first' | 'other' | 'filled';

const CHOICES: readonly string[] = ['first', 'other', 'filled'] satisfies Choice[];

export class Tracks {
	readonly all: readonly PrintedTrack[];
	/** Whether the recording leaves out what the other track has. */
	readonly hasGaps: boolean;
	choice = $state<Choice>('first');
	/** Why no word can be lit, where that is so. */
	untimed = $state(false);
	nudges = $state.raw<Nudges>(new Map());
	#line = $state.raw<Line | null>(null);
	#past = $state.raw<readonly Nudges[]>([]);
	readonly canUndo = $derived(this.#past.length > 0);

	/** The episode's address. */
	readonly at: string;
	readonly #heading: Heading;
	readonly #passages: readonly Passage[];
	readonly #sections: Manuscript['sections'];
	readonly #player: Player;
	readonly #memory: Memory;
	readonly #reprint: (times: readonly PrintedTime[]) => void;
	readonly #asked: (Promise<Fetched> | null)[] = [];
	readonly #fetched: (Fetched & { readonly heard: Heard })[] = [];

	constructor(
		heading: Heading,
		{ sections }: Manuscript,
		at: string,
		player: Player,
		memory: Memory,
		reprint: (times: readonly PrintedTime[]) => void
	) {
		this.#heading = heading;
		this.at = at;
		this.#sections = sections;
		this.#passages = sections.flatMap((section) => section.passages);
		this.#player = player;
		this.#memory = memory;
		this.#reprint = reprint;
		this.all = tracksOf(heading);
		this.hasGaps = this.all.length > 1 && heading.found < heading.paragraphs;
	}

	/** What clock, lanes and slider measure. */
	get line(): Line {
		return this.#line ?? this.#heading;
	}
	get version(): string {
		return this.#fetched[0]?.version ?? '';
	}

	/** The times come after the text; what was chosen here the last time is chosen again. */
	async wake(): Promise<void> {
		await this.fetch();
		const last = this.#memory.choice(this.#heading.id);
		if (last !== null && last !== 'first' && CHOICES.includes(last)) await this.choose(last as Choice);
	}

	async fetch(): Promise<void> {
		this.untimed = !(await this.#has(0));
	}

	/** Goes over in the middle of a word, playing or not as before. */
	async choose(choice: Choice): Promise<void> {
		const before = this.choice;
		if (choice === before || this.all.length < 2 || (choice === 'filled' && !this.hasGaps)) return;
		this.choice = choice;
		const known = await Promise.all(this.all.map((_, track) => this.#has(track)));
		if (this.choice !== choice) return;
		this.untimed = known.includes(false);
		if (this.untimed) this.choice = this.#player.track === 0 ? before : 'other';
		else this.#goOver(choice);
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

	#goOver(choice: Choice): void {
		const programme = this.#programmeOf(choice);
		this.#player.change(programme);
		this.#memory.keepChoice(this.#heading.id, choice === 'first' ? null : choice);
		const heard = this.#fetched.map((of) => of.heard);
		const at = onLine(programme, heard);
		this.#line = choice === 'first' ? null : choice === 'other' ? this.all[1]! : lineOf(programme, this.#sections, at, this.all);
		this.#reprint(choice === 'first' ? this.#passages : this.#passages.map((passage, i) => timeOf(passage, at[i] ?? null)));
	}

	#programmeOf(choice: Choice): Programme {
		if (choice !== 'filled') return choice === 'first' ? whole(this.all[0]!.duration) : whole(this.all[1]!.duration, 1);
		const [recorded, spoken] = this.all.map(({ duration }, i) => ({ duration, paragraphs: this.#fetched[i]!.heard }));
		return filled(recorded!, spoken!);
	}

	/** Whether a track's word times are here, after asking for them. */
	async #has(track: number): Promise<boolean> {
		try {
			const asked = (this.#asked[track] ??= fetchTiming(this.at, track));
			const { timing, version } = await asked;
			if (!this.#fetched[track]) this.#take(track, timing, version);
			return true;
		} catch {
			this.#asked[track] = null;
			return false;
		}
	}

	#take(track: number, timing: Timing, version: string): void {
		this.#fetched[track] = { timing, version, heard: heardParagraphs(timing) };
		if (track === 0) this.nudges = this.#nudgesKept(version);
		this.#player.setTiming(track === 0 ? this.#nudged() : timing, track);
	}

	#nudged(): Timing {
		const { timing, heard } = this.#fetched[0]!;
		return nudged(timing, heard, this.nudges);
	}

	#nudgesKept(version: string): Nudges {
		const kept = this.#memory.nudges(this.#heading.id, version);
		return new Map(this.#passages.flatMap(({ id, index }) => (kept.has(id) ? [[index, kept.get(id)!]] : [])));
	}

	#setNudges(nudges: Nudges): void {
		if (!this.#fetched[0]) return;
		this.#past = [...this.#past, this.nudges];
		this.nudges = nudges;
		this.#player.setTiming(this.#nudged(), 0);
		this.#memory.keepNudges(this.#heading.id, this.version, this.nudgesById());
	}

	/** As they are written down and handed on. */
	nudgesById(): ReadonlyMap<string, number> {
		return new Map([...this.nudges].map(([index, by]) => [this.#passages[index]!.id, by]));
	}
}

function timeOf({ doubt }: Passage, at: OnLine | null): PrintedTime {
	if (!at) return { start: null, doubt: 'absent' };
	if (at.track === 0) return { start: at.start, doubt };
	return { start: at.start, doubt: doubt === 'absent' ? 'made' : null };
}
