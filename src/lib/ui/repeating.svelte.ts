/** What a listener has chosen to repeat, how often and with how much silence, and whether to pause after every turn. */
import { untrack } from 'svelte';
import { wordRun, type Quotation } from '#lib/core/quotation.ts';
import { sentenceAt } from '#lib/core/sentences.ts';
import type { Interval } from '#lib/core/programme.ts';
import { seconds, type Seconds } from '#lib/core/time.ts';
import { blockAt, turnEnds } from '#lib/core/turns.ts';
import type { Rest } from '#lib/player/rounds.ts';
import type { Words } from '#lib/words/words.ts';
import { kept } from './kept.ts';
import type { Stage } from './stage.svelte.ts';

/** `start` and `end` say where a stretch begins and ends that is repeated then; `halts` pauses after every turn. */
export type Repeated = 'turn' | 'sentence' | 'start' | 'end' | 'halts';

/** How often a stretch is heard; `null` is without end. */
export const TIMES: readonly (number | null)[] = [2, 3, 5, null];
/** How long it is silent after each. */
export const RESTS: readonly Rest[] = [seconds(0), seconds(1), seconds(2), seconds(5), 'as-long'];

export interface Manner {
	readonly times: number | null;
	readonly rest: Rest;
}

const FIRST: Manner = { times: 3, rest: RESTS[0]! };

/** Whatever is there: what nobody can choose here is not chosen. */
export function mannerFrom(found: unknown): Manner {
	const { times, rest } = (typeof found === 'object' && found !== null ? found : FIRST) as Partial<Record<keyof Manner, unknown>>;
	return {
		times: TIMES.includes(times as number | null) ? (times as number | null) : FIRST.times,
		rest: RESTS.includes(rest as Rest) ? (rest as Rest) : FIRST.rest
	};
}

export class Repeating {
	/** Where the next repeat begins, once somebody has said so. */
	from = $state<Seconds | null>(null);
	halting = $state(false);
	#manner = $state.raw<Manner>(FIRST);
	readonly #stage: Stage;
	readonly #kept = kept('repeat', mannerFrom);

	constructor(stage: Stage) {
		this.#stage = stage;
		this.#manner = this.#kept.read();
	}

	get manner(): Manner {
		return this.#manner;
	}
	/** What is repeated now counts with the new manner too. */
	set manner(manner: Manner) {
		this.#manner = manner;
		this.#kept.write(manner);
		this.#stage.player.repeatSo(manner.times, manner.rest);
	}

	/** Whether something is repeated, and not played once as a clip. */
	get on(): boolean {
		const rounds = this.#stage.player.rounds;
		return rounds !== null && rounds.times !== 1;
	}

	/** What a key or a button asks for; what is on already is ended by asking for it again. @returns whether there is something to repeat */
	ask(what: Repeated): boolean {
		if (what === 'halts') this.halting = !this.halting;
		else if (what === 'start') this.from = this.#stage.player.position();
		else if (what === 'end') return this.#upToHere();
		else if (this.on) this.end();
		else return this.#repeat(what === 'turn' ? this.#turn() : this.#sentence());
		return true;
	}

	/** @returns whether any of these words is heard */
	words(quotation: Quotation): boolean {
		const run = wordRun(quotation, this.#passages());
		return this.#repeat(run && this.#stage.player.stretchOf(run));
	}

	/** Plays on, and forgets where the next one was to begin. */
	end = (): void => {
		this.from = null;
		if (this.on) this.#stage.player.repeat(null);
	};

	/** Has the player pause after every turn of whatever line it plays, while that is wanted. */
	watch = (): void => {
		const { line } = this.#stage.tracks;
		const ends = this.halting && this.#stage.player.line.length > 0 ? turnEnds(line.blocks) : [];
		untrack(() => this.#stage.player.haltAt(ends));
	};

	#upToHere(): boolean {
		const end = this.#stage.player.position();
		return this.from !== null && end > this.from && this.#repeat({ start: this.from, end });
	}

	#repeat(stretch: Interval | null): boolean {
		if (!stretch) return false;
		const { player, follower } = this.#stage;
		this.from = null;
		player.repeat({ stretch, ...this.#manner });
		player.play();
		follower.saw('jumped');
		return true;
	}

	#turn = (): Interval | null => {
		const { blocks } = this.#stage.tracks.line;
		return blockAt(blocks, this.#stage.player.position()) ?? blocks[0] ?? null;
	};

	#sentence(): Interval | null {
		const { player } = this.#stage;
		let lit = { paragraph: -1, word: -1 };
		player.onlit((paragraph, word) => (lit = { paragraph, word }))();
		const { paragraph } = lit;
		if (paragraph < 0) return null;
		const [first, last] = sentenceAt(this.#passages()[paragraph]!.text, lit.word);
		return player.stretchOf({ from: { paragraph, word: first }, to: { paragraph, word: last } });
	}

	#passages = () => this.#stage.manuscript.sections.flatMap((section) => section.passages);
}

const known = new WeakMap<Stage, Repeating>();

/** The one of this stage, for all that show it or ask it. */
export function repeatingOf(stage: Stage): Repeating {
	const there = known.get(stage);
	if (there) return there;
	const made = new Repeating(stage);
	known.set(stage, made);
	return made;
}

/** Asks for it, and says so where there is nothing to repeat. */
export const askingToRepeat =
	(stage: Stage, words: Words['repeat']) =>
	(what: Repeated): void => {
		if (!repeatingOf(stage).ask(what)) stage.say(what === 'end' ? words.noStart : words.nothing);
	};

/** For as long as the page is open. */
export function repeating(stage: Stage): () => void {
	const { watch } = repeatingOf(stage);
	return $effect.root(() => {
		$effect(watch);
	});
}
