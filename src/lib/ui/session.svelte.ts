/** Tells the system what is heard, by whom and where, and obeys its controls (Media Session). */
import { untrack } from 'svelte';
import { blockOfPassage } from '#lib/core/turns.ts';
import { hostOf } from './notices.ts';
import { artworkOf, positionState, remoteActions } from './remote.ts';
import { speakerNameOf } from './seeking.ts';
import type { Stage } from './stage.svelte.ts';

/** @returns what ends it */
export function showOutside(stage: Stage): () => void {
	const session = 'mediaSession' in navigator ? navigator.mediaSession : null;
	if (!session) return () => undefined;
	const actions = remoteActions(stage.player, stage.steering);
	for (const [action, handler] of Object.entries(actions)) listenFor(session, action as MediaSessionAction, handler);
	const unwatch = $effect.root(() => {
		$effect(() => show(session, stage));
		$effect(() => place(session, stage));
	});
	return () => {
		unwatch();
		for (const action of Object.keys(actions)) listenFor(session, action as MediaSessionAction, null);
		session.metadata = null;
		session.playbackState = 'none';
	};
}

/** An engine throws at an action that it does not know. */
function listenFor(session: MediaSession, action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
	try {
		session.setActionHandler(action, handler);
	} catch {
		return;
	}
}

function show(session: MediaSession, { heading, player, tracks }: Stage): void {
	const artist = speakerNameOf(heading, blockOfPassage(tracks.line.blocks, player.paragraph)) ?? '';
	const album = heading.source ? hostOf(heading.source) : location.host;
	if (session.metadata?.title === heading.title && session.metadata.artist === artist) return;
	const artwork = artworkOf(new URL(tracks.at, location.href).href);
	session.metadata = new MediaMetadata({ title: heading.title, artist, album, artwork });
}

/** The system counts on by itself from what it was told, so it is told at every change and not at every second. */
function place(session: MediaSession, { player }: Stage): void {
	const { playing, duration, speed, jumps } = player;
	if (playing || session.playbackState === 'playing') session.playbackState = playing ? 'playing' : 'paused';
	const state = jumps < 0 ? null : positionState({ duration, speed, position: untrack(player.position) });
	if (state) session.setPositionState(state);
}
