/** Which key means what: one table that answers the keyboard and fills the help panel. */
import type { Words } from '#lib/words/words.ts';

export type Command =
	| { readonly do: 'toggle' }
	| { readonly do: 'by'; readonly seconds: number }
	| { readonly do: 'paragraph'; readonly step: 1 | -1 }
	| { readonly do: 'turn'; readonly step: 1 | -1; readonly sameSpeaker: boolean }
	| { readonly do: 'speed'; readonly step: 1 | -1 }
	| { readonly do: 'follow' }
	| { readonly do: 'mute' }
	| { readonly do: 'repeat'; readonly what: Repeated }
	| { readonly do: 'search' }
	| { readonly do: 'help' };

/** `start` and `end` say where a stretch begins and ends that is repeated then; `halts` pauses after every turn. */
export type Repeated = 'turn' | 'sentence' | 'start' | 'end' | 'halts';

export interface Shortcut {
	/** As in `KeyboardEvent.key`, letters small; `Shift+n` is the only one that asks for Shift. */
	readonly keys: readonly string[];
	readonly name: keyof Words['panels']['commands'];
	readonly command: Command;
}

export const SHORTCUTS: readonly Shortcut[] = [
	{ keys: [' ', 'k'], name: 'toggle', command: { do: 'toggle' } },
	{ keys: ['j'], name: 'back10', command: { do: 'by', seconds: -10 } },
	{ keys: ['l'], name: 'forward10', command: { do: 'by', seconds: 10 } },
	{ keys: ['ArrowLeft'], name: 'back5', command: { do: 'by', seconds: -5 } },
	{ keys: ['ArrowRight'], name: 'forward5', command: { do: 'by', seconds: 5 } },
	{ keys: ['['], name: 'previousParagraph', command: { do: 'paragraph', step: -1 } },
	{ keys: [']'], name: 'nextParagraph', command: { do: 'paragraph', step: 1 } },
	{ keys: ['{'], name: 'previousTurn', command: { do: 'turn', step: -1, sameSpeaker: false } },
	{ keys: ['}'], name: 'nextTurn', command: { do: 'turn', step: 1, sameSpeaker: false } },
	{ keys: ['n'], name: 'nextOfSpeaker', command: { do: 'turn', step: 1, sameSpeaker: true } },
	{ keys: ['Shift+n'], name: 'previousOfSpeaker', command: { do: 'turn', step: -1, sameSpeaker: true } },
	{ keys: ['<'], name: 'slower', command: { do: 'speed', step: -1 } },
	{ keys: ['>'], name: 'faster', command: { do: 'speed', step: 1 } },
	{ keys: ['f'], name: 'follow', command: { do: 'follow' } },
	{ keys: ['m'], name: 'mute', command: { do: 'mute' } },
	{ keys: ['r'], name: 'repeatTurn', command: { do: 'repeat', what: 'turn' } },
	{ keys: ['s'], name: 'repeatSentence', command: { do: 'repeat', what: 'sentence' } },
	{ keys: ['a'], name: 'repeatFrom', command: { do: 'repeat', what: 'start' } },
	{ keys: ['b'], name: 'repeatTo', command: { do: 'repeat', what: 'end' } },
	{ keys: ['p'], name: 'halts', command: { do: 'repeat', what: 'halts' } },
	{ keys: ['/'], name: 'search', command: { do: 'search' } },
	{ keys: ['?'], name: 'help', command: { do: 'help' } }
];

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
export function keyOf(pressed: Pressed, singleKeysOn: boolean): Command | null {
	if (pressed.typing) return null;
	const name = nameOf(pressed);
	const isSingle = name !== ' ' && !name.startsWith('Arrow');
	if (isSingle ? !singleKeysOn : pressed.control === true) return null;
	return SHORTCUTS.find(({ keys }) => keys.includes(name))?.command ?? null;
}

/** How a key is written for people. */
export const keyLabel = (key: string, { spaceKey }: Pick<Words['panels'], 'spaceKey'>): string =>
	({ ' ': spaceKey, ArrowLeft: '\u2190', ArrowRight: '\u2192' })[key] ?? key;

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
