/** Words for what is kept offline. */

export const offline = {
	title: 'Offline',
	keep: 'Keep for offline',
	kept: 'Kept for offline',
	outdated: 'Kept for offline, made anew since',
	stopped: 'Not kept whole yet',
	coming: (share: string) => `Keeping for offline, ${share}`,
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
	listed: (count: number) => `Kept on this device (${count})`,
	nothing: 'Nothing is kept yet.',
	room: (used: string, given: string) => `This site uses ${used} of the ${given} that the browser gives it.`,
	lasting: 'The browser keeps it until you remove it.',
	passing: 'The browser may clear it when the device runs short of room.',
	hold: 'Ask the browser not to',
	fullOf: (needed: string, free: string) =>
		`There is not enough room: ${needed} are needed, and the browser gives ${free}. Remove another kept episode, or free some room on the device, and try again.`,
	full: (needed: string) =>
		`There is not enough room: ${needed} are needed. Remove another kept episode, or free some room on the device, and try again.`,
	forbidden:
		'This browser lets the site keep nothing: storage is switched off for it, or this is a private window. Allow it in the browser’s settings and try again.',
	lost: 'The connection broke off. What has come is kept, and the rest is fetched when the connection is back.',
	refused: (status: number) => `The library did not give all of it (${status}). Reload the page and try again.`,
	changed: 'The episode was made anew while it was being fetched. Nothing is mixed: reload the page and keep it again.',
	unplayable: 'This browser plays none of the sounds this episode has, so there is nothing to keep.',
	newer: 'The library has just been renewed. Reload the page and try again.',
	absentTitle: 'Not connected',
	absent: 'The library cannot be reached',
	absentWhy:
		'Either this device is not connected, or the library’s server does not answer. The page you asked for is not kept on this device.',
	again: 'Try again',
	absentNothing: 'Nothing is. On an episode’s page, “Keep for offline” puts text and sound on this device.'
};
