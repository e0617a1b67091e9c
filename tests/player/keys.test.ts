import { describe, expect, it } from 'vitest';
import { keyOf, SHORTCUTS, type Command, type Pressed } from '#lib/player/keys.ts';

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, typing: false };
const pressed = (key: string, how: Partial<Pressed> = {}): Pressed => ({ ...bare, key, ...how });
const shift = { shiftKey: true };
const toggle: Command = { do: 'toggle' };

describe('the keys of contract 1, and those that repeat', () => {
	it.each<[string, Partial<Pressed>, Command]>([
		[' ', {}, toggle],
		['k', {}, toggle],
		['j', {}, { do: 'by', seconds: -10 }],
		['l', {}, { do: 'by', seconds: 10 }],
		['ArrowLeft', {}, { do: 'by', seconds: -5 }],
		['ArrowRight', {}, { do: 'by', seconds: 5 }],
		['[', {}, { do: 'paragraph', step: -1 }],
		[']', {}, { do: 'paragraph', step: 1 }],
		['{', shift, { do: 'turn', step: -1, sameSpeaker: false }],
		['}', shift, { do: 'turn', step: 1, sameSpeaker: false }],
		['n', {}, { do: 'turn', step: 1, sameSpeaker: true }],
		['N', shift, { do: 'turn', step: -1, sameSpeaker: true }],
		['<', shift, { do: 'speed', step: -1 }],
		['>', shift, { do: 'speed', step: 1 }],
		['f', {}, { do: 'follow' }],
		['m', {}, { do: 'mute' }],
		['/', {}, { do: 'search' }],
		['?', shift, { do: 'help' }],
		['r', {}, { do: 'repeat', what: 'turn' }],
		['s', {}, { do: 'repeat', what: 'sentence' }],
		['a', {}, { do: 'repeat', what: 'start' }],
		['b', {}, { do: 'repeat', what: 'end' }],
		['p', {}, { do: 'repeat', what: 'halts' }]
	])('%s %o', (key, how, command) => expect(keyOf(pressed(key, how), true)).toEqual(command));
});

describe('other ways to press them', () => {
	it.each<[string, Pressed, Command | null]>([
		['caps lock makes letters large', pressed('K'), toggle],
		['a German layout writes [ with AltGr', pressed('[', { ctrlKey: true, altKey: true }), { do: 'paragraph', step: -1 }],
		['and a German Mac with Option', pressed('[', { altKey: true }), { do: 'paragraph', step: -1 }],
		['a French layout writes / with Shift', pressed('/', shift), { do: 'search' }],
		['a German layout writes < without Shift', pressed('<'), { do: 'speed', step: -1 }],
		['Ctrl+F is the browser\u2019s', pressed('f', { ctrlKey: true }), null],
		['Cmd+K too', pressed('k', { metaKey: true }), null],
		['Cmd+[ goes back a page', pressed('[', { metaKey: true }), null],
		['Ctrl+/ is somebody else\u2019s', pressed('/', { ctrlKey: true }), null],
		['Alt+Left goes back a page', pressed('ArrowLeft', { altKey: true }), null],
		['Shift+Space scrolls up', pressed(' ', shift), null],
		['Shift+Right selects', pressed('ArrowRight', shift), null],
		['Shift+J is not j', pressed('J', shift), null],
		['typing is typing', pressed(' ', { typing: true }), null],
		['so is a letter', pressed('k', { typing: true }), null],
		['Space presses the button in focus', pressed(' ', { control: true }), null],
		['arrows move the slider in focus', pressed('ArrowRight', { control: true }), null],
		['letters work on a button all the same', pressed('k', { control: true }), toggle],
		['up and down scroll', pressed('ArrowDown'), null],
		['unknown keys mean nothing', pressed('F5'), null]
	])('%s', (_why, key, command) => expect(keyOf(key, true)).toEqual(command));
});

it('leaves Space and arrows alone when single keys are off', () => {
	const left = SHORTCUTS.flatMap(({ keys }) => keys).filter((key) =>
		keyOf(pressed(key.replace('Shift+', ''), key.startsWith('Shift+') ? shift : {}), false)
	);
	expect(left).toEqual([' ', 'ArrowLeft', 'ArrowRight']);
});

it('gives no key two meanings', () => {
	const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys);
	expect(new Set(keys).size).toBe(keys.length);
});
