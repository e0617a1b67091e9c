/** Which key means what: one table that answers the keyboard and fills the help panel. */

/** As in `KeyboardEvent.key`, letters small; those of capitals are written `Shift+n`. */
export type Shortcuts<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** What every player answers to. */
export const PLAYING = {
	toggle: [' ', 'k'],
	back10: ['j'],
	forward10: ['l'],
	back5: ['ArrowLeft'],
	forward5: ['ArrowRight'],
	previousParagraph: ['['],
	nextParagraph: [']'],
	previousTurn: ['{'],
	nextTurn: ['}'],
	nextOfSpeaker: ['n'],
	previousOfSpeaker: ['Shift+n'],
	slower: ['<'],
	faster: ['>'],
	follow: ['f'],
	mute: ['m']
} as const;

export type PlayingCommand = keyof typeof PLAYING;

export interface Pressed {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	/** Whether the focus is in a field that takes text. */
	readonly typing: boolean;
	/** Whether the focus is on a button, link, slider or list, which has its own use for Space and arrows. */
	readonly control?: boolean;
}

/** @param singleKeysOn off for people whose hands or voice press letters unmeant (WCAG 2.1.4); Space and arrows stay */
export function keyOf<Name extends string>(pressed: Pressed, singleKeysOn: boolean, shortcuts: Shortcuts<Name>): Name | null {
	if (pressed.typing) return null;
	const name = nameOf(pressed);
	const isSingle = name !== ' ' && !name.startsWith('Arrow');
	if (isSingle ? !singleKeysOn : pressed.control === true) return null;
	const names = Object.keys(shortcuts) as Name[];
	return names.find((command) => shortcuts[command].includes(name)) ?? null;
}

function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): string {
	if (metaKey) return 'Meta';
	if (/^[[\]{}<>/?]$/.test(key)) {
		// Some layouts write these with AltGr (Ctrl and Alt at once) or Option: the sign counts, not how it was made.
		return ctrlKey && !altKey ? 'Control' : key;
	}
	if (ctrlKey || altKey) return 'Control';
	return shiftKey ? `Shift+${key.toLowerCase()}` : asSmall(key);
}

/** With caps lock a letter arrives large though Shift is up. */
const asSmall = (key: string): string => (key.length === 1 ? key.toLowerCase() : key);
