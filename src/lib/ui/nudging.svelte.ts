/** Puts the word times of the first track right by the listener's taps, and keeps those. */
import { nudged, tapped, type Nudges } from '#lib/core/nudges.ts';
import type { Timing } from '#lib/core/timing.ts';
import type { Memory } from '#lib/player/place.ts';
import type { Known, Tracks } from './tracks.svelte.ts';

export class Nudging {
	nudges = $state.raw<Nudges>(new Map());
	#past = $state.raw<readonly Nudges[]>([]);
	readonly canUndo = $derived(this.#past.length > 0);
	readonly #tracks: Tracks;
	readonly #memory: Memory;

	constructor(tracks: Tracks, memory: Memory) {
		this.#tracks = tracks;
		this.#memory = memory;
		tracks.correct = this.#corrected;
	}

	/** The episode's address. */
	get at(): string {
		return this.#tracks.at;
	}
	/** Of the times that are put right. */
	get version(): string {
		return this.#tracks.known[0]?.version ?? '';
	}

	nudge = (paragraph: number, taps: 1 | -1): void => this.#set(tapped(this.nudges, paragraph, taps));
	reset = (): void => this.#set(new Map());
	undo = (): void => {
		const last = this.#past.at(-1);
		if (!last) return;
		const past = this.#past.slice(0, -1);
		this.#set(last);
		this.#past = past;
	};

	/** As they are written down and handed on. */
	byId(): ReadonlyMap<string, number> {
		return new Map([...this.nudges].map(([index, by]) => [this.#tracks.passages[index]!.id, by]));
	}

	#corrected = ({ timing, version, heard }: Known, track: number): Timing => {
		if (track !== 0) return timing;
		if (this.#past.length === 0) this.nudges = this.#kept(version);
		return nudged(timing, heard, this.nudges);
	};

	#kept(version: string): Nudges {
		const { heading, passages } = this.#tracks;
		const kept = this.#memory.nudges(heading.id, version);
		return new Map(passages.flatMap(({ id, index }) => (kept.has(id) ? [[index, kept.get(id)!]] : [])));
	}

	#set(nudges: Nudges): void {
		if (!this.#tracks.known[0]) return;
		this.#past = [...this.#past, this.nudges];
		this.nudges = nudges;
		this.#tracks.retime(0);
		this.#memory.keepNudges(this.#tracks.heading.id, this.version, this.byId());
	}
}
