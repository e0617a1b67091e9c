/** Opens the player of a frame to the page that holds it, as player.js. */
import type { Manuscript } from '#lib/core/manuscript.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';
import { sayFailure, type Failure } from '#lib/ui/failures.ts';
import { listen } from '#lib/ui/listen.ts';
import type { Stage } from '#lib/ui/stage.svelte.ts';
import type { About, Facts, Fault } from './facts.ts';
import { watchHeight } from './height.ts';
import type { Order } from './messages.ts';
import { Receiver, type Held } from './receiver.ts';

/**
 * Does nothing where nobody holds the frame.
 *
 * @param src the frame's address as it was before any script could change it
 * @returns what ends it
 */
export function openToHolder(stage: Stage, manuscript: Manuscript, src: string): () => void {
	if (window.parent === window) return () => undefined;
	let height: number | null = null;
	const receiver = new Receiver(
		window.parent,
		holdOf(stage, manuscript, src, () => height)
	);
	const box = document.querySelector<HTMLElement>('[data-scroller]');
	const ends = [
		listen(window, 'message', receiver.hear),
		stage.player.onlit(receiver.look),
		$effect.root(() => {
			$effect(() => {
				// A position tells nobody that it moves; the second does.
				if (stage.player.second >= 0) receiver.look();
			});
		})
	];
	receiver.ready();
	if (box) ends.push(watchHeight(box, grow));
	function grow(to: number): void {
		height = to;
		receiver.look();
	}
	return () => {
		for (const end of ends) end();
	};
}

function holdOf(stage: Stage, { sections }: Manuscript, src: string, height: () => number | null): Held {
	const passages = sections.flatMap((section) => section.passages);
	const speakers = stage.heading.speakers.map(({ id, label, name, role }) => ({ id, label, name, role }));
	const about: About = { src, speakers, paragraphs: new Set(passages.map(({ id }) => id)) };
	return {
		facts: () => ({ ...about, ...playing(stage), ...hearing(passages[stage.player.paragraph]), height: height() }),
		obey: (order) => obey(stage, order)
	};
}

function playing({ player }: Stage): Omit<Facts, keyof About | 'paragraph' | 'speaker' | 'height'> {
	const { over, duration, arrived, jumps, volume, muted, failure } = player;
	const tuning = { volume, muted, rate: player.speed };
	const course = { paused: !player.playing, sounding: player.playing && !player.waiting, over, jumps };
	return { ...course, ...tuning, at: player.position(), duration, arrived, fault: failure && faultOf(failure) };
}

const hearing = (passage: { readonly id: Facts['paragraph']; readonly speaker: SpeakerId | null } | undefined) => ({
	paragraph: passage?.id ?? null,
	speaker: passage?.speaker ?? null
});

/** Of the protocol's codes only 1 fits one of ours: "playback not supported by device or browser". */
const faultOf = (failure: Failure): Fault => ({ code: failure.is === 'undecodable' ? 1 : -1, msg: sayFailure(failure), cause: failure.is });

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
