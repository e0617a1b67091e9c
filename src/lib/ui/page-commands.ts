/** What the keys do on a page of ours, above what they do in every player. */
import type { Command } from '#lib/player/page-keys.ts';
import { PLAYING_DEEDS, type Crew, type Deeds } from './commands.ts';
import type { Repeated } from './repeating.svelte.ts';

export interface PageCrew extends Crew {
	repeat(what: Repeated): void;
	search(): void;
	help(): void;
}

export const PAGE_DEEDS: Deeds<Command, PageCrew> = {
	...PLAYING_DEEDS,
	repeatTurn: ({ repeat }) => repeat('turn'),
	repeatSentence: ({ repeat }) => repeat('sentence'),
	repeatFrom: ({ repeat }) => repeat('start'),
	repeatTo: ({ repeat }) => repeat('end'),
	halts: ({ repeat }) => repeat('halts'),
	search: ({ search }) => search(),
	help: ({ help }) => help()
};
