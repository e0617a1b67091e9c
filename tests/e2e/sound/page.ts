/** What runs in the browser: a sound or a player, at the test's fingertips, with every audio element that is made. */
import { seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { guestSound } from '#lib/player/guest.ts';
import { howlerSound } from '#lib/player/howler.ts';
import { Player } from '#lib/player/player.svelte.ts';
import type { News, Sound, SoundSource } from '#lib/player/sound.ts';

export interface OnPage {
	readonly made: HTMLAudioElement[];
	readonly told: News[];
	/** How much had been told before the last thing that was done. */
	deed: number;
	openSound(sources: readonly SoundSource[], by?: 'howler' | 'guest'): Sound;
	openPlayer(sources: readonly SoundSource[], duration: number, timing?: Pick<Timing, 'first' | 'starts' | 'ends'>): Player;
	sound: Sound;
	player: Player;
}

declare global {
	var onPage: OnPage;
}

const made: HTMLAudioElement[] = [];
const told: News[] = [];

globalThis.Audio = class extends Audio {
	constructor(src?: string) {
		super(src);
		made.push(this);
	}
};

globalThis.onPage = {
	made,
	told,
	deed: 0,
	openSound: (sources, by = 'howler') => (onPage.sound = (by === 'guest' ? guestSound : howlerSound)(sources, (news) => told.push(news))),
	openPlayer: (sources, duration, timing) => {
		onPage.player = new Player([{ sources, duration: seconds(duration) }], howlerSound);
		if (timing) onPage.player.setTiming(timing);
		return onPage.player;
	}
} as OnPage;
