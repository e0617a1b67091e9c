/** An episode's tracks: what of them is played and who is heard of it, the line that makes, and the times of their words. */
import { heardParagraphs } from '#lib/core/heard.ts';
import type { Heard, Line } from '#lib/core/line.ts';
import { tracksOf, type Heading, type Manuscript, type Passage, type PrintedTrack } from '#lib/core/manuscript.ts';
import { allOf, kept, type Playing } from '#lib/core/playing.ts';
import { nearest, played, whole, type Programme } from '#lib/core/programme.ts';
import { START, type Seconds } from '#lib/core/time.ts';
import { wordStart, type Timing } from '#lib/core/timing.ts';
import { EVERYBODY, stretchesOf, whoOf, type Wish } from '#lib/core/who.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import { NOT_PLAYED, type PrintedTime } from './doubts.ts';
import { fetchTiming, type Fetched } from './timings.ts';

/** All that could be played of what is chosen, whoever is heard of it. */
export interface Whole {
	readonly programme: Programme;
	readonly line: Line;
	/** Beside each passage. */
	readonly times: readonly PrintedTime[];
}

export interface Known extends Fetched {
	readonly heard: Heard;
}

/** The last step to what is played: leaves out what nobody misses. Of a track whose words have no times nothing is known. */
export type Shorten = (playing: Playing, timings: readonly Timing[], tracks: readonly PrintedTrack[]) => Playing;

type Reprint = (times: readonly PrintedTime[], isHeard: (speaker: string | null) => boolean) => void;

const NOTHING_PLAYED = allOf(whole(START), { duration: START, blocks: [], insertions: [] });

export class Tracks {
	readonly all: readonly PrintedTrack[];
	readonly heading: Heading;
	readonly passages: readonly Passage[];
	/** The episode's address. */
	readonly at: string;
	/** Why no word can be lit, where that is so. */
	untimed = $state(false);
	#wish = $state.raw<Wish>(EVERYBODY);
	#whole = $state.raw<Whole>({ ...NOTHING_PLAYED, times: [] });
	#playing = $state.raw(NOTHING_PLAYED);
	/** What they say who are heard, pauses and all. */
	#said = $state.raw(NOTHING_PLAYED);
	#shorten = $state.raw<Shorten | null>(null);
	/** Puts the times of a track right, where there is somebody who does. */
	correct: ((known: Known, track: number) => Timing) | null = null;

	readonly #player: Player;
	readonly #reprint: Reprint;
	readonly #asked: (Promise<Fetched> | null)[] = [];
	readonly known: Known[] = [];
	readonly #timings: Timing[] = [];

	constructor(heading: Heading, { sections }: Manuscript, at: string, player: Player, reprint: Reprint) {
		this.heading = heading;
		this.at = at;
		this.passages = sections.flatMap((section) => section.passages);
		this.#player = player;
		this.#reprint = reprint;
		this.all = tracksOf(heading);
		this.#whole = { programme: whole(heading.duration), line: heading, times: this.passages };
		this.#said = this.#playing = allOf(this.#whole.programme, heading);
	}

	/** What clock and slider measure. */
	get line(): Line {
		return this.#playing.line;
	}
	/** What lanes are drawn of: all there is, played or not. */
	get whole(): Line {
		return this.#whole.line;
	}
	get wish(): Wish {
		return this.#wish;
	}
	get shorten(): Shorten | null {
		return this.#shorten;
	}
	/** How far the sound is here already, on the whole line. */
	get arrived(): Seconds {
		const { track, until } = this.#player.held;
		const place = nearest(this.#whole.programme, until, track);
		return place ? played(this.#whole.programme, place) : START;
	}

	/** When a word begins on the first track, where it is heard there; `null` until its times are here as well. */
	startOf = (passage: number, word: number): Seconds | null => wordStart(this.#timings[0] ?? null, passage, word);

	/** Where a moment of the whole conversation lies on the line, or the nearest that is played. */
	onLine = (at: Seconds): Seconds => this.#playing.carry(at);
	/** The other way round. */
	onWhole = (at: Seconds): Seconds => this.#playing.back(at);

	/** The times come after the text. */
	fetch = async (): Promise<void> => {
		this.untimed = !(await this.has(0));
	};

	/** @returns whether there is anything of theirs to hear; where there is not, nothing changes */
	hear(wish: Wish): boolean {
		const isHeard = this.#hears(wish);
		if (isHeard && wish !== this.#wish) this.#settle(wish);
		return isHeard;
	}

	/** Goes over to other parts of the tracks, in the middle of a word, playing or not as before. */
	play(whole: Whole): void {
		this.#whole = whole;
		this.#settle(this.#hears(this.#wish) ? this.#wish : EVERYBODY);
	}

	/** @param shorten `null` where nothing is left out */
	shortenBy(shorten: Shorten | null): void {
		this.#shorten = shorten;
		this.#settle();
	}

	/** What would be played if this were left out, and what is if nothing is. */
	tried(shorten: Shorten): { readonly before: Playing; readonly after: Playing } {
		return { before: this.#said, after: shorten(this.#said, this.#timings, this.all) };
	}

	/** Whether a track's word times are here, after asking for them. */
	async has(track: number): Promise<boolean> {
		try {
			const { timing, version } = await (this.#asked[track] ??= fetchTiming(this.at, track));
			if (!this.known[track]) {
				this.known[track] = { timing, version, heard: heardParagraphs(timing) };
				this.retime(track);
			}
			return true;
		} catch {
			this.#asked[track] = null;
			return false;
		}
	}

	/** Has the words of a track light up at their times, as they are or as they are put right. */
	retime(track: number): void {
		const known = this.known[track]!;
		this.#timings[track] = this.correct?.(known, track) ?? known.timing;
		this.#player.setTiming(this.#timings[track], track);
		if (this.#shorten) this.#settle();
	}

	#hears(wish: Wish): boolean {
		const who = whoOf(wish, this.heading.speakers);
		return who === null || this.#whole.line.blocks.some(({ speaker }) => who.has(speaker));
	}

	/** Plays the whole line, or what they say who are heard of it, and prints the times of what is played. */
	#settle(wish = this.#wish): void {
		const { programme, line, times } = this.#whole;
		const { speakers } = this.heading;
		const who = whoOf(wish, speakers);
		const all = allOf(programme, line);
		const said = who === null ? all : kept(all, stretchesOf(line, who), ({ speaker }) => who.has(speaker));
		const playing = this.#shorten?.(said, this.#timings, this.all) ?? said;
		this.#wish = wish;
		this.#said = said;
		this.#playing = playing;
		this.#player.change(playing.programme);
		const isHeard = (id: string | null) => who === null || who.has(speakers.findIndex((speaker) => speaker.id === id));
		const onLine = ({ start, doubt }: PrintedTime, i: number): PrintedTime =>
			isHeard(this.passages[i]!.speaker) ? { start: start && playing.carry(start), doubt } : NOT_PLAYED;
		this.#reprint(playing === all ? times : times.map(onLine), isHeard);
	}
}
