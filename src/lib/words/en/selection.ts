/** Words for what can be done with selected words. */

export const selection = {
	region: 'Selected words',
	how: 'Words selected. Tab leads to what can be done with them.',
	actions: {
		play: 'Play this',
		repeat: 'Repeat',
		link: 'Link',
		quote: 'Quote',
		note: 'Note'
	}
};
