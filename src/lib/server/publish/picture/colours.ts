/** The colours of the light page (`ui/tokens.css`), for pictures: a card has one face, whatever the eyes that look at it prefer. */

export const LIGHT = {
	paper: '#fbfaf6',
	raised: '#ffffff',
	ink: '#23201b',
	quiet: '#6b655b',
	line: '#e4dfd4',
	rail: '#efece5'
} as const;

/** By the number of a speaker's colour; 0 is nobody's. */
export const SPEAKERS = ['#6b655b', '#9a4116', '#0b6a67', '#3c35a0', '#57013b', '#403a06', '#3671c5', '#2d1b02', '#74016b'] as const;

/** The favicon's two blocks, which are the first two speakers of the dark page. */
export const DARK_SPEAKERS = ['#e9a27b', '#74c7c1'] as const;
