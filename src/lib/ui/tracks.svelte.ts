/** What is heard of an episode: its first track, or one speaker's part of that. Asks for the times of its words. */
import { tracksOf, type Heading, type Manuscript, type Passage, type PrintedTrack } from '#lib/core/manuscript.ts';
import type { Line } from '#lib/core/line.ts';
import { whole } from '#lib/core/programme.ts';
import { alone, carried, type Played } from '#lib/core/solo.ts';
import type { Seconds } from '#lib/core/time.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import { NOT_PLAYED, type PrintedTime } from './doubts.ts';
import { fetchTiming, type Fetched } from './timings.ts';

/** @param but whose turns alone are heard, or `null` for everybody's */
export type Reprint = (times: readonly PrintedTime[], but: SpeakerId | null) => void;

/** What there is to play: an episode, where it is, and whoever plays and prints it. */
export interface Work {
	readonly heading: Heading;
	readonly manuscript: Manuscript;
	/** The episode's address. */
	readonly at: string;
	readonly player: Player;
	readonly reprint: Reprint;
}

interface Whole extends Played {
	readonly times: readonly PrintedTime[];
}

export class Tracks {
	readonly all: readonly PrintedTrack[];
	/** Who is heard alone, as an index into the heading's speakers. */
	solo = $state<number | null>(null);
	/** Why no word can be lit, where that is so. */
	untimed = $state(false);
	#line = $state.raw<Line>();

	/** The episode's address. */
	readonly at: string;
	protected readonly heading: Heading;
	protected readonly passages: readonly Passage[];
	protected readonly player: Player;
	readonly #reprint: Reprint;
	/** All that could be played of what is chosen, whoever is heard of it. */
	#whole: Whole;
	readonly #asked: (Promise<Fetched> | null)[] = [];
	readonly #timed = new Set<number>();

	constructor({ heading, manuscript, at, player, reprint }: Work) {
		this.heading = heading;
		this.at = at;
		this.passages = manuscript.sections.flatMap((section) => section.passages);
		this.player = player;
		this.#reprint = reprint;
		this.all = tracksOf(heading);
		this.#whole = { programme: whole(heading.duration), line: heading, times: this.passages };
	}

	/** What clock, lanes and slider measure. */
	get line(): Line {
		return this.#line ?? this.heading;
	}

	/** The times come after the text. */
	async wake(): Promise<void> {
		await this.fetch();
	}

	async fetch(): Promise<void> {
		this.untimed = !(await this.has(0));
	}

	/** @returns whether there is anything of theirs to hear */
	hearOnly(speaker: number | null): boolean {
		const isHeard = speaker === null || this.#whole.line.blocks.some((block) => block.speaker === speaker);
		if (!isHeard || speaker === this.solo) return isHeard;
		this.solo = speaker;
		this.#settle();
		return true;
	}

	/** Where a moment of the whole conversation lies on the line. */
	onLine(at: Seconds): Seconds {
		return this.solo === null ? at : carried(this.#whole.programme, this.player.line, at);
	}

	/** Another whole takes the place of this one, in the middle of a word, playing or not as before. */
	protected goOver(to: Whole): void {
		this.#whole = to;
		if (!to.line.blocks.some((block) => block.speaker === this.solo)) this.solo = null;
		this.#settle();
	}

	/** Whether a track's word times are here, after asking for them. */
	protected async has(track: number): Promise<boolean> {
		try {
			const fetched = await (this.#asked[track] ??= fetchTiming(this.at, track));
			if (!this.#timed.has(track)) this.take(track, fetched);
			this.#timed.add(track);
			return true;
		} catch {
			this.#asked[track] = null;
			return false;
		}
	}

	protected take(track: number, { timing }: Fetched): void {
		this.player.setTiming(timing, track);
	}

	/** Plays the whole line, or one speaker's part of it, and prints the times of what is played. */
	#settle(): void {
		const { programme, times } = this.#whole;
		const id = this.solo === null ? null : this.heading.speakers[this.solo]!.id;
		const part = this.solo === null ? this.#whole : alone(this.#whole, this.solo);
		this.player.change(part.programme);
		this.#line = part.line;
		const onPart = ({ start, doubt }: PrintedTime, i: number): PrintedTime =>
			this.passages[i]!.speaker === id ? { start: start && carried(programme, part.programme, start), doubt } : NOT_PLAYED;
		this.#reprint(id === null ? times : times.map(onPart), id);
	}
}
