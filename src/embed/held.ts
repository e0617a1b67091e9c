/** The player in the hand of somebody outside, a page or its script: what can be known of it, and what it is asked to do. */
import type { Manuscript } from '#lib/core/manuscript.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';
import type { Failure } from '#lib/ui/failures.ts';
import type { Stage } from '#lib/ui/stage.svelte.ts';
import type { About, Facts, Fault } from './facts.ts';
import type { Order } from './messages.ts';

/** The player, as far as it is open to others. */
export interface Held {
	facts(): Facts;
	obey(order: Order): void;
}

/** @param src where the player stands, in its holder's words */
export function holdOf(stage: Stage, { sections }: Manuscript, src: string, height: () => number | null = () => null): Held {
	const passages = sections.flatMap((section) => section.passages);
	const speakers = stage.heading.speakers.map(({ id, label, name, role }) => ({ id, label, name, role }));
	const about: About = { src, speakers, paragraphs: new Set(passages.map(({ id }) => id)) };
	return {
		facts: () => ({ ...about, ...playing(stage), ...hearing(passages[stage.player.paragraph]), height: height() }),
		obey: (order) => obey(stage, order)
	};
}

function playing({ player, words }: Stage): Omit<Facts, keyof About | 'paragraph' | 'speaker' | 'height'> {
	const { over, duration, arrived, jumps, volume, muted, failure } = player;
	const tuning = { volume, muted, rate: player.speed };
	const course = { paused: !player.playing, sounding: player.playing && !player.waiting, over, jumps };
	return { ...course, ...tuning, at: player.position(), duration, arrived, fault: failure && faultOf(failure, words) };
}

const hearing = (passage: { readonly id: Facts['paragraph']; readonly speaker: SpeakerId | null } | undefined) => ({
	paragraph: passage?.id ?? null,
	speaker: passage?.speaker ?? null
});

/** Of the protocol's codes only 1 fits one of ours: "playback not supported by device or browser". */
const faultOf = (failure: Failure, { failures }: Stage['words']): Fault => ({
	code: failure.is === 'undecodable' ? 1 : -1,
	msg: failures[failure.is],
	cause: failure.is
});

function obey({ player, steering, page, hearOnly }: Stage, order: Order): void {
	switch (order.do) {
		case 'play':
			return player.play();
		case 'pause':
			return player.pause();
		case 'mute':
			if (player.muted !== order.on) player.toggleMute();
			return;
		case 'volume':
			return tuneOnly(player, order.to);
		case 'rate':
			return player.setSpeed(order.to);
		case 'seek':
			return steering.seek(order.to);
		case 'paragraph':
			return steering.go(page.indexOf(order.to));
		case 'speaker':
			return hearOnly(order.to);
	}
}

/** A visitor who moves the volume wants to hear something; a script that does may have muted it on purpose. */
function tuneOnly(player: Stage['player'], volume: number): void {
	const { muted } = player;
	player.setVolume(volume);
	if (muted) player.toggleMute();
}
