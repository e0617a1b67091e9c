/** Every way a reader has of going elsewhere in the episode. After each of them the page goes along. */
import type { Block, Heading } from '#lib/core/manuscript.ts';
import type { Seconds } from '#lib/core/time.ts';
import { blockAt, nextTurn, nextTurnOf, previousTurn, previousTurnOf } from '#lib/core/turns.ts';
import type { Player } from '#lib/player/player.svelte.ts';

export interface Steering {
	seek(to: Seconds): void;
	by(delta: number): void;
	/** By the place in reading order; it plays from there. */
	hear(passage: number, word?: number): void;
	/** To a neighbouring paragraph, playing or not as before. */
	paragraph(step: 1 | -1): void;
	turn(step: 1 | -1): void;
	/** @param speaker index into the heading's speakers; without it, whoever speaks now */
	turnOf(step: 1 | -1, speaker?: number): void;
}

export function steering(player: Player, { blocks }: Pick<Heading, 'blocks'>, passages: number, arrived: () => void): Steering {
	const go = (passage: number): void => {
		player.toParagraph(Math.min(Math.max(passage, 0), passages - 1));
		arrived();
	};
	const goTo = (block: Block | null): void => {
		if (block) go(block.first);
	};
	const at = (): Seconds => player.position();
	return {
		seek: (to) => {
			player.seek(to);
			arrived();
		},
		by: (delta) => {
			player.by(delta);
			arrived();
		},
		hear: (passage, word = 0) => {
			player.toWord(passage, word);
			player.play();
			arrived();
		},
		paragraph: (step) => go(player.paragraph + step),
		turn: (step) => goTo(step > 0 ? nextTurn(blocks, at()) : previousTurn(blocks, at())),
		turnOf: (step, speaker = blockAt(blocks, at())?.speaker ?? blocks[0]?.speaker ?? -1) =>
			goTo(step > 0 ? nextTurnOf(blocks, speaker, at()) : previousTurnOf(blocks, speaker, at()))
	};
}
