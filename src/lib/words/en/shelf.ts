/** Words for the shelf, its search, and a page that is not there. */
import { spoken } from './spoken.ts';

const conversations = (count: number): string => (count === 1 ? 'one conversation' : `${spoken.number(count)} conversations`);

export const shelf = {
	title: 'Conversations to listen to and read along',
	search: 'Search every conversation',
	placeholder: 'Search what was said',
	go: 'Search',
	hint: 'Words as they were said; small and capital letters are the same.',
	notFound: (query: string) => `“${query}” was not found in any conversation. Try fewer words, or another spelling.`,
	found: (hits: number, inThese: number) => `Found ${hits === 1 ? 'once' : `${spoken.number(hits)} times`} in ${conversations(inThese)}.`,
	foundIn: (inThese: number) => `Found in ${conversations(inThese)}.`,
	searching: 'Searching…',
	noIndex: 'The index of this library could not be fetched, so nothing was searched. Every conversation has its own search.',
	empty: 'The shelf is empty',
	emptyHow:
		'Give Parley a transcript, and it reads it aloud. One paragraph a line is enough, with or without the speaker’s name before it:',
	emptyThen: 'The conversation stands here as soon as its sound is made. Nothing needs to be started again: reload this page.',
	missingTitle: 'Not here',
	missing: 'There is nothing at this address',
	missingWhy: 'The conversation may have been removed, or the address may have been cut short on its way here.',
	brokenTitle: 'Something went wrong',
	broken: 'This page could not be shown',
	brokenWhy:
		'The fault is on this side, and nothing of yours is lost. Reload the page; if it stays like this, tell whoever keeps this library.',
	all: 'See all episodes'
};
