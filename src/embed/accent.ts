/** Somebody else's colour in our hand: from one accent, what can be read on paper of either theme. Contrast is WCAG 2.2's. */

type Colour = readonly [red: number, green: number, blue: number];

/** As in tokens.css. */
export const GROUNDS = {
	light: { paper: '#fbfaf6', ink: '#23201b', towards: '#000000' },
	dark: { paper: '#16171a', ink: '#e9e5dc', towards: '#ffffff' }
} as const;

/** All as `#rrggbb`. */
export interface Shades {
	/** A button's ground, told from the paper, and what is drawn on it. */
	readonly fill: string;
	readonly onFill: string;
	/** The ground of the word that is heard; its underline is as the fill. */
	readonly word: string;
}

const TEXT = 4.5;
const SHAPE = 3;
/** How much of the accent is in a word's ground, where ink can be read on it. */
const TINT = 0.32;
const STEP = 0.04;

export function shadesOf(accent: string, { paper, ink, towards }: (typeof GROUNDS)[keyof typeof GROUNDS]): Shades {
	const fill = firstThat(
		(share) => mixed(accent, towards, share),
		(shade) => contrast(shade, paper) >= SHAPE
	);
	return {
		fill,
		onFill: contrast(fill, '#ffffff') >= contrast(fill, '#000000') ? '#ffffff' : '#000000',
		word: firstThat(
			(share) => mixed(accent, paper, 1 - TINT + share),
			(shade) => contrast(shade, ink) >= TEXT
		)
	};
}

/** The first of ever stronger mixtures that will do; the strongest always does. */
function firstThat(mixture: (share: number) => string, does: (shade: string) => boolean): string {
	let share = 0;
	while (share < 1 && !does(mixture(share))) share += STEP;
	return mixture(share);
}

/** @param share of the second; more than 1 is all of it */
function mixed(first: string, second: string, share: number): string {
	const [a, b] = [colour(first), colour(second)];
	const part = Math.min(share, 1);
	return `#${a.map((value, i) => hex(value + (b[i]! - value) * part)).join('')}`;
}

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');
const colour = (written: string): Colour => [1, 3, 5].map((i) => parseInt(written.slice(i, i + 2), 16)) as unknown as Colour;

/** 1 to 21. */
export function contrast(a: string, b: string): number {
	const [low, high] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => x - y);
	return (high! + 0.05) / (low! + 0.05);
}

function luminance(of: Colour): number {
	const [red, green, blue] = of.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** As custom properties of the frame, for both themes: the style sheet takes the one that is on. */
export function accentStyle(accent: string | null): string | null {
	if (accent === null) return null;
	return Object.entries(GROUNDS)
		.flatMap(([theme, ground]) => Object.entries(shadesOf(accent, ground)).map(([name, shade]) => `--${theme}-${name}:${shade}`))
		.join(';');
}
