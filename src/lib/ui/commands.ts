/** Gives each key's command to whoever carries it out. */
import { keyOf, type PlayingCommand, type Shortcuts } from '#lib/player/keys.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import type { Follower } from './follower.svelte.ts';
import type { Steering } from './steering.ts';

export interface Crew {
	readonly player: Player;
	readonly steering: Steering;
	readonly follower: Follower;
}

export type Deeds<Command extends string, Of extends Crew> = Readonly<Record<Command, (crew: Of) => void>>;

export const PLAYING_DEEDS: Deeds<PlayingCommand, Crew> = {
	toggle: ({ player }) => player.toggle(),
	back10: ({ steering }) => steering.by(-10),
	forward10: ({ steering }) => steering.by(10),
	back5: ({ steering }) => steering.by(-5),
	forward5: ({ steering }) => steering.by(5),
	previousParagraph: ({ steering }) => steering.paragraph(-1),
	nextParagraph: ({ steering }) => steering.paragraph(1),
	previousTurn: ({ steering }) => steering.turn(-1),
	nextTurn: ({ steering }) => steering.turn(1),
	nextOfSpeaker: ({ steering }) => steering.turnOf(1),
	previousOfSpeaker: ({ steering }) => steering.turnOf(-1),
	slower: ({ player }) => player.changeSpeed(-1),
	faster: ({ player }) => player.changeSpeed(1),
	follow: ({ follower }) => follower.saw('toggled'),
	mute: ({ player }) => player.toggleMute()
};

const TYPING =
	'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable=""], [contenteditable="true"]';
/** What presses a button or moves a slider is theirs while they have the focus; every other key is still ours. */
const PRESSED_BY_SPACE = 'button, a[href], summary, input';
const MOVED_BY_ARROWS = '[role="slider"], input[type="range"], input[type="radio"]';

/** @returns `null` for keys that are none of ours, or that somebody has used already */
export function commandOf<Command extends string>(
	event: KeyboardEvent,
	singleKeysOn: boolean,
	shortcuts: Shortcuts<Command>
): Command | null {
	if (event.defaultPrevented || event.isComposing) return null;
	const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
	const isIn = (kind: string): boolean => event.target instanceof Element && event.target.closest(kind) !== null;
	const control = isIn(key === ' ' ? PRESSED_BY_SPACE : MOVED_BY_ARROWS);
	return keyOf({ key, shiftKey, ctrlKey, metaKey, altKey, typing: isIn(TYPING), control }, singleKeysOn, shortcuts);
}
