/** Which key means what on a page of ours: what every player answers to, and what an embed has no room for. */
import type { Words } from '#lib/words/words.ts';
import { PLAYING } from './keys.ts';

/** In the order in which the help panel tells them. */
export const SHORTCUTS = {
	...PLAYING,
	repeatTurn: ['r'],
	repeatSentence: ['s'],
	repeatFrom: ['a'],
	repeatTo: ['b'],
	halts: ['p'],
	search: ['/'],
	help: ['?']
} as const;

export type Command = keyof typeof SHORTCUTS;

/** How a key is written for people. */
export const keyLabel = (key: string, { spaceKey }: Pick<Words['panels'], 'spaceKey'>): string =>
	({ ' ': spaceKey, ArrowLeft: '\u2190', ArrowRight: '\u2192' })[key] ?? key;
