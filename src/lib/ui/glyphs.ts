/** The pictures on the buttons that every player has, in an embed too: strokes on a grid of 24. */
export const GLYPHS = {
	play: 'M8 5.2v13.6a.9.9 0 0 0 1.4.75l10.2-6.8a.9.9 0 0 0 0-1.5L9.4 4.45A.9.9 0 0 0 8 5.2z',
	pause: 'M7 5h3.6v14H7zM13.4 5H17v14h-3.6z',
	previous: 'M18 6 10 12l8 6zM6 6v12',
	next: 'm6 6 8 6-8 6zM18 6v12',
	back: 'M4 5v5h5M4.6 10A8 8 0 1 1 4 13',
	forward: 'M20 5v5h-5M19.4 10A8 8 0 1 0 20 13',
	follow: 'M4 6h16M4 12h7M4 18h16M19.5 9.5 16 12l3.5 2.5z'
} as const;
