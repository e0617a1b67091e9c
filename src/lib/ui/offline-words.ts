/** What is said about keeping episodes for offline. */
import type { Trouble } from '#lib/offline/trouble.ts';

/** `2.1 MB`; @param bytes a thousand thousands of them are one */
export function megabytes(bytes: number): string {
	const [unit, size] = bytes < 1e9 ? ['megabyte', bytes / 1e6] : ['gigabyte', bytes / 1e9];
	return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 }).format(size);
}

export const OFFLINE = {
	title: 'Offline',
	keep: 'Keep for offline',
	kept: 'Kept for offline',
	outdated: 'Kept for offline, made anew since',
	stopped: 'Not kept whole yet',
	coming: (percent: number) => `Keeping for offline, ${percent} %`,
	about: (size: string) =>
		`Puts the text, the times of its words and its sound on this device, ${size} in all. The episode then opens, plays and can be searched without a connection.`,
	keepNow: (size: string) => `Keep, ${size}`,
	isKept: (size: string) => `This episode is kept on this device, ${size}. It opens, plays and can be searched without a connection.`,
	isOutdated: 'This episode has been made anew since it was kept. What is kept still plays as it was.',
	update: 'Update what is kept',
	progress: (got: string, all: string) => `${got} of ${all}`,
	cancel: 'Cancel',
	goOn: 'Go on',
	remove: 'Remove',
	removeOf: (title: string) => `Remove ${title}`,
	list: 'Kept on this device',
	nothing: 'Nothing is kept yet.',
	room: (used: string, given: string) => `This site uses ${used} of the ${given} that the browser gives it.`,
	lasting: 'The browser keeps it until you remove it.',
	passing: 'The browser may clear it when the device runs short of room.',
	hold: 'Ask the browser not to'
} as const;

export function explained(trouble: Trouble): string {
	switch (trouble.is) {
		case 'full':
			return `There is not enough room: ${megabytes(trouble.needed)} are needed${trouble.free === null ? '' : `, and the browser gives ${megabytes(trouble.free)}`}. Remove another kept episode, or free some room on the device, and try again.`;
		case 'forbidden':
			return 'This browser lets the site keep nothing: storage is switched off for it, or this is a private window. Allow it in the browser’s settings and try again.';
		case 'lost':
			return 'The connection broke off. What has come is kept, and the rest is fetched when the connection is back.';
		case 'refused':
			return `The library did not give all of it (${trouble.status}). Reload the page and try again.`;
		case 'changed':
			return 'The episode was made anew while it was being fetched. Nothing is mixed: reload the page and keep it again.';
		case 'unplayable':
			return 'This browser plays none of the sounds this episode has, so there is nothing to keep.';
		case 'newer':
			return 'The library has just been renewed. Reload the page and try again.';
	}
}
