/** Gives each key's command to whoever carries it out. */
import { keyOf, type Command, type Repeated } from '#lib/player/keys.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import type { Follower } from './follower.svelte.ts';
import type { Steering } from './steering.ts';

export interface Crew {
	readonly player: Player;
	readonly steering: Steering;
	readonly follower: Follower;
	/** What an embed has no room for. */
	repeat?(what: Repeated): void;
	search?(): void;
	help?(): void;
}

export function obey(command: Command, { player, steering, follower, repeat, search, help }: Crew): void {
	switch (command.do) {
		case 'toggle':
			return player.toggle();
		case 'by':
			return steering.by(command.seconds);
		case 'paragraph':
			return steering.paragraph(command.step);
		case 'turn':
			return command.sameSpeaker ? steering.turnOf(command.step) : steering.turn(command.step);
		case 'speed':
			return player.changeSpeed(command.step);
		case 'follow':
			return follower.saw('toggled');
		case 'mute':
			return player.toggleMute();
		case 'repeat':
			return repeat?.(command.what);
		case 'search':
			return search?.();
		case 'help':
			return help?.();
	}
}

const TYPING =
	'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable=""], [contenteditable="true"]';
/** What presses a button or moves a slider is theirs while they have the focus; every other key is still ours. */
const PRESSED_BY_SPACE = 'button, a[href], summary, input';
const MOVED_BY_ARROWS = '[role="slider"], input[type="range"], input[type="radio"]';

/** @returns `null` for keys that are none of ours, or that somebody has used already */
export function commandOf(event: KeyboardEvent, singleKeysOn: boolean): Command | null {
	if (event.defaultPrevented || event.isComposing) return null;
	const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
	const isIn = (kind: string): boolean => event.target instanceof Element && event.target.closest(kind) !== null;
	const control = isIn(key === ' ' ? PRESSED_BY_SPACE : MOVED_BY_ARROWS);
	return keyOf({ key, shiftKey, ctrlKey, metaKey, altKey, typing: isIn(TYPING), control }, singleKeysOn);
}
