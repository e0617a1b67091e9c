/** Which of an episode's tracks is heard, or both as one; asks for their word times, and corrects those by the listener's nudges. */
import { filled } from '#lib/core/gaps.ts';
import { heardParagraphs } from '#lib/core/heard.ts';
import { lineOf, onLine, type Heard, type Line } from '#lib/core/line.ts';
import { alone, carried, type Played } from '#lib/core/solo.ts';
import { tracksOf, type Heading, type Manuscript, type Passage, type PrintedTrack } from '#lib/core/manuscript.ts';
import { nudged, tapped, type Nudges } from '#lib/core/nudges.ts';
import { whole, type Programme } from '#lib/core/programme.ts';
import { wordStart, type Timing } from '#lib/core/timing.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';
import type { Memory } from '#lib/player/place.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import type { Seconds } from '#lib/core/time.ts';
import { NOT_PLAYED, timeOnLine, type PrintedTime } from './doubts.ts';
import { fetchTiming, type Fetched } from './timings.ts';

/** The first track, the other one, or the first with its gaps filled from the other. */
export type Choice = 'first' | 'other' | 'filled';

/** @param but whose turns alone are heard, or `null` for everybody's */
type Reprint = (times: readonly PrintedTime[], but: SpeakerId | null) => void;

interface Whole extends Played {
	readonly times: readonly PrintedTime[];
}

const CHOICES: readonly string[] = ['first', 'other', 'filled'] satisfies Choice[];

export class Tracks {
	readonly all: readonly PrintedTrack[];
	/** Whether the recording leaves out what the other track has. */
	readonly hasGaps: boolean;
	choice = $state<Choice>('first');
	/** Who is heard alone, as an index into the heading's speakers. */
	solo = $state<number | null>(null);
	/** Why no word can be lit, where that is so. */
	untimed = $state(false);
	nudges = $state.raw<Nudges>(new Map());
	#line = $state.raw<Line>();
	#past = $state.raw<readonly Nudges[]>([]);
	readonly canUndo = $derived(this.#past.length > 0);

	/** The episode's address. */
	readonly at: string;
	readonly #heading: Heading;
	readonly #passages: readonly Passage[];
	readonly #sections: Manuscript['sections'];
	readonly #player: Player;
	readonly #memory: Memory;
	readonly #reprint: Reprint;
	/** All that could be played of what is chosen, whoever is heard of it. */
	#whole: Whole;
	readonly #asked: (Promise<Fetched> | null)[] = [];
	readonly #fetched: (Fetched & { readonly heard: Heard })[] = [];

	constructor(heading: Heading, { sections }: Manuscript, at: string, player: Player, memory: Memory, reprint: Reprint) {
		this.#heading = heading;
		this.at = at;
		this.#sections = sections;
		this.#passages = sections.flatMap((section) => section.passages);
		this.#player = player;
		this.#memory = memory;
		this.#reprint = reprint;
		this.all = tracksOf(heading);
		this.#whole = { programme: whole(heading.duration), line: heading, times: this.#passages };
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

	/** @returns whether there is anything of theirs to hear */
	hearOnly(speaker: number | null): boolean {
		const isHeard = speaker === null || this.#whole.line.blocks.some((block) => block.speaker === speaker);
		if (!isHeard || speaker === this.solo) return isHeard;
		this.solo = speaker;
		this.#settle();
		return true;
	}

	/** When a word begins on the first track, where it is heard there; `null` until its times are here as well. */
	startOf = (passage: number, word: number): Seconds | null => wordStart(this.#fetched[0]?.timing ?? null, passage, word);

	/** Where a moment of the whole conversation lies on the line. */
	onLine(at: Seconds): Seconds {
		return this.solo === null ? at : carried(this.#whole.programme, this.#player.line, at);
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
		this.#memory.keepChoice(this.#heading.id, choice === 'first' ? null : choice);
		const heard = this.#fetched.map((of) => of.heard);
		const at = onLine(programme, heard);
		const line = choice === 'first' ? this.#heading : choice === 'other' ? this.all[1]! : lineOf(programme, this.#sections, at, this.all);
		const times = choice === 'first' ? this.#passages : this.#passages.map((passage, i) => timeOnLine(passage.doubt, at[i] ?? null));
		this.#whole = { programme, line, times };
		if (!line.blocks.some((block) => block.speaker === this.solo)) this.solo = null;
		this.#settle();
	}

	/** Plays the whole line, or one speaker's part of it, and prints the times of what is played. */
	#settle(): void {
		const { programme, times } = this.#whole;
		const id = this.solo === null ? null : this.#heading.speakers[this.solo]!.id;
		const part = this.solo === null ? this.#whole : alone(this.#whole, this.solo);
		this.#player.change(part.programme);
		this.#line = part.line;
		const onPart = ({ start, doubt }: PrintedTime, i: number): PrintedTime =>
			this.#passages[i]!.speaker === id ? { start: start && carried(programme, part.programme, start), doubt } : NOT_PLAYED;
		this.#reprint(id === null ? times : times.map(onPart), id);
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
