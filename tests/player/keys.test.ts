import { describe, expect, it } from 'vitest';
import { keyOf, PLAYING, type Pressed } from '#lib/player/keys.ts';
import { SHORTCUTS, type Command } from '#lib/player/page-keys.ts';

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, typing: false };
const pressed = (key: string, how: Partial<Pressed> = {}): Pressed => ({ ...bare, key, ...how });
const shift = { shiftKey: true };
const toggle: Command = 'toggle';

describe('the keys of contract 1, and those that repeat', () => {
	it.each<[string, Partial<Pressed>, Command]>([
		[' ', {}, toggle],
		['k', {}, toggle],
		['j', {}, 'back10'],
		['l', {}, 'forward10'],
		['ArrowLeft', {}, 'back5'],
		['ArrowRight', {}, 'forward5'],
		['[', {}, 'previousParagraph'],
		[']', {}, 'nextParagraph'],
		['{', shift, 'previousTurn'],
		['}', shift, 'nextTurn'],
		['n', {}, 'nextOfSpeaker'],
		['N', shift, 'previousOfSpeaker'],
		['<', shift, 'slower'],
		['>', shift, 'faster'],
		['f', {}, 'follow'],
		['m', {}, 'mute'],
		['/', {}, 'search'],
		['?', shift, 'help'],
		['r', {}, 'repeatTurn'],
		['s', {}, 'repeatSentence'],
		['a', {}, 'repeatFrom'],
		['b', {}, 'repeatTo'],
		['p', {}, 'halts']
	])('%s %o', (key, how, command) => expect(keyOf(pressed(key, how), true, SHORTCUTS)).toBe(command));
});

describe('other ways to press them', () => {
	it.each<[string, Pressed, Command | null]>([
		['caps lock makes letters large', pressed('K'), toggle],
		['a German layout writes [ with AltGr', pressed('[', { ctrlKey: true, altKey: true }), 'previousParagraph'],
		['and a German Mac with Option', pressed('[', { altKey: true }), 'previousParagraph'],
		['a French layout writes / with Shift', pressed('/', shift), 'search'],
		['a German layout writes < without Shift', pressed('<'), 'slower'],
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
	])('%s', (_why, key, command) => expect(keyOf(key, true, SHORTCUTS)).toBe(command));
});

it('leaves Space and arrows alone when single keys are off', () => {
	const left = Object.values(SHORTCUTS)
		.flat()
		.filter((key) => keyOf(pressed(key.replace('Shift+', ''), key.startsWith('Shift+') ? shift : {}), false, SHORTCUTS));
	expect(left).toEqual([' ', 'ArrowLeft', 'ArrowRight']);
});

it('gives no key two meanings', () => {
	const keys = Object.values<readonly string[]>(SHORTCUTS).flat();
	expect(new Set(keys).size).toBe(keys.length);
});

it('answers in an embed to what its player can do, and to nothing more', () => {
	expect(keyOf(pressed('k'), true, PLAYING)).toBe('toggle');
	expect(keyOf(pressed('/'), true, PLAYING)).toBeNull();
});
