/** Every way a reader has of going elsewhere in the episode. After each of them the page goes along. */
import type { Line } from '#lib/core/line.ts';
import type { Block } from '#lib/core/manuscript.ts';
import type { Seconds } from '#lib/core/time.ts';
import { blockAt, nextTurn, nextTurnOf, previousTurn, previousTurnOf } from '#lib/core/turns.ts';
import type { Player } from '#lib/player/player.svelte.ts';

export interface Steering {
	seek(to: Seconds): void;
	by(delta: number): void;
	/** By the place in reading order; it plays from there. What is not in the sound is refused, and nothing moves. */
	hear(passage: number, word?: number): void;
	/** To a place in reading order, playing or not as before. */
	go(passage: number): void;
	/** To a neighbouring paragraph that is heard, playing or not as before. */
	paragraph(step: 1 | -1): void;
	turn(step: 1 | -1): void;
	/** @param speaker index into the heading's speakers; without it, whoever speaks now */
	turnOf(step: 1 | -1, speaker?: number): void;
}

export interface Waters {
	line(): Pick<Line, 'blocks'>;
	/** How many paragraphs there are. */
	readonly passages: number;
	arrived(): void;
	/** @param passage what is not in the sound */
	refused(passage: number): void;
}

export function steering(player: Player, { line, passages, arrived, refused }: Waters): Steering {
	const go = (passage: number): void => {
		player.toParagraph(Math.min(Math.max(passage, 0), passages - 1));
		arrived();
	};
	const goTo = (block: Block | null): void => {
		if (block) go(block.first);
	};
	const at = (): Seconds => player.position();
	return {
		go,
		seek: (to) => {
			player.seek(to);
			arrived();
		},
		by: (delta) => {
			player.by(delta);
			arrived();
		},
		hear: (passage, word = 0) => {
			if (!player.plays(passage)) return refused(passage);
			player.toWord(passage, word);
			player.play();
			arrived();
		},
		paragraph: (step) => {
			let to = player.paragraph + step;
			while (to >= 0 && to < passages && !player.plays(to)) to += step;
			go(to < 0 || to >= passages ? player.paragraph : to);
		},
		turn: (step) => goTo(step > 0 ? nextTurn(line().blocks, at()) : previousTurn(line().blocks, at())),
		turnOf: (step, speaker = blockAt(line().blocks, at())?.speaker ?? line().blocks[0]?.speaker ?? -1) =>
			goTo(step > 0 ? nextTurnOf(line().blocks, speaker, at()) : previousTurnOf(line().blocks, speaker, at()))
	};
}
