/** What the system's own controls are told and may ask for: a lock screen, a headset, the keys of a keyboard. */
import { seconds } from '#lib/core/time.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import type { Steering } from './steering.ts';

/** In seconds, where the system names no other. */
const STEP = 10;

/** W3C Media Session, 5.3: previous and next are tracks to it, and turns to us. */
export const remoteActions = (
	player: Pick<Player, 'play' | 'pause'>,
	steering: Pick<Steering, 'by' | 'turn' | 'seek'>
): Readonly<Partial<Record<MediaSessionAction, MediaSessionActionHandler>>> => ({
	play: () => player.play(),
	pause: () => player.pause(),
	stop: () => player.pause(),
	seekbackward: ({ seekOffset }) => steering.by(-(seekOffset ?? STEP)),
	seekforward: ({ seekOffset }) => steering.by(seekOffset ?? STEP),
	seekto: ({ seekTime }) => {
		if (seekTime !== undefined) steering.seek(seconds(seekTime));
	},
	previoustrack: () => steering.turn(-1),
	nexttrack: () => steering.turn(1)
});

/** @returns `null` for what a browser would throw at: no length, or a place outside of it */
export function positionState({ duration, position, speed }: Record<'duration' | 'position' | 'speed', number>): MediaPositionState | null {
	if (!Number.isFinite(duration) || duration <= 0 || !Number.isFinite(position) || !(speed > 0)) return null;
	return { duration, playbackRate: speed, position: Math.min(Math.max(position, 0), duration) };
}

/** @param at the episode's address, absolute */
export const artworkOf = (at: string): MediaImage[] => [
	{ src: `${at}/share.png`, sizes: '1200x630', type: 'image/png' },
	{ src: new URL('../artwork.png', at).href, sizes: '3000x3000', type: 'image/png' }
];
