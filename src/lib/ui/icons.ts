/** All pictures on the buttons of our own pages. */
import { GLYPHS } from './glyphs.ts';

export const ICONS = {
	...GLYPHS,
	loud: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11',
	muted: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
	search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.4 15.4 20 20',
	keys: 'M4 7h16v10H4zM7.5 10.5h.01M12 10.5h.01M16.5 10.5h.01M8.5 14h7',
	tune: 'M4 8h8M18 8h2M4 16h2M12 16h8M15 5.5v5M9 13.5v5',
	repeat: 'M17 3.5 20.5 7 17 10.5M20.5 7H8a4.5 4.5 0 0 0-4.5 4.5M7 20.5 3.5 17 7 13.5M3.5 17H16a4.5 4.5 0 0 0 4.5-4.5',
	queue: 'M4 6.5h11M4 12h11M4 17.5h6M18.5 12.5v7M15 16h7',
	check: 'm5 12.5 4.5 4.5L19 7.5',
	letters: 'M3 18 8 6l5 12M4.7 14h6.6M20.5 11.2v6.8M20.5 14.6a2.9 3.3 0 1 1-5.8 0 2.9 3.3 0 1 1 5.8 0z',
	note: 'M5 4h14v10l-5 6H5zM19 14h-5v6M8.5 8.5h7M8.5 12h4',
	copy: 'M9 8.5h10.5V20H9zM15 8.5V4H4.5v11.5H9',
	link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7L11.8 6.5M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1.2-1.2',
	quote: 'M10 7.5H5.5v5H10V9.5zM10 9.5c0 4-1.3 6.3-3.8 7.5M18.5 7.5H14v5h4.5V9.5zM18.5 9.5c0 4-1.3 6.3-3.8 7.5',
	up: 'm6 14.5 6-6 6 6',
	down: 'm6 9.5 6 6 6-6',
	close: 'm6 6 12 12M18 6 6 18',
	left: 'm14.5 6-6 6 6 6',
	right: 'm9.5 6 6 6-6 6'
} as const;

/** Those that show lines of text, which begin on the other side in Arabic. What shows time does not turn. */
export const MIRRORED: ReadonlySet<string> = new Set(['follow', 'queue']);

export type IconName = keyof typeof ICONS;
