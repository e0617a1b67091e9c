import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import { hexColour, NO_OPTIONS, optionsOf, type Options } from '../../src/embed/options.ts';

describe('what the address of a frame asks for', () => {
	it.each<[string, Partial<Options>]>([
		['', {}],
		['?view=bar', { view: 'bar' }],
		['?view=Full&theme=DARK', { view: 'full', theme: 'dark' }],
		['?view=huge&theme=blue&accent=teal', {}],
		['?accent=0b6a67', { accent: '#0b6a67' }],
		['?accent=%2306F', { accent: '#0066ff' }],
		['?speaker=maynes', { speaker: 'maynes' }],
		['?speaker=maynes,rascoe&without=x', { speaker: 'maynes,rascoe', without: 'x' }],
		['?follow=0', { follow: false }],
		['?follow=1', { follow: true }],
		['?t=1m23s', { start: { is: 'time', start: seconds(83), end: null } }],
		['?view=compact#t=83,95', { view: 'compact', start: { is: 'time', start: seconds(83), end: seconds(95) } }]
	])('%s', (tail, asked) => expect(optionsOf(new URL(tail, 'https://a.example/embed/x'))).toEqual({ ...NO_OPTIONS, ...asked }));
});

it.each([
	['#fff', '#ffffff'],
	['ABCDEF', '#abcdef'],
	['#abcd', null],
	['red', null],
	['#12345g', null],
	['#fff;background:url(//evil)', null],
	['', null]
])('the colour %s is %s', (written, colour) => expect(hexColour(written)).toBe(colour));
