/** How somebody likes to read: theme, type, room, what is lit. Whatever was kept is parsed, and put within its bounds. */

export const THEMES = ['system', 'light', 'dark', 'sepia'] as const;
export const FACES = ['book', 'sans', 'dyslexic'] as const;
/** What shows where one is: the word and its paragraph, the paragraph only, or nothing. */
export const LIGHTS = ['word', 'paragraph', 'none'] as const;

export type Theme = (typeof THEMES)[number];
export type Face = (typeof FACES)[number];
export type Light = (typeof LIGHTS)[number];

export interface Measure {
	readonly least: number;
	readonly most: number;
	readonly step: number;
	readonly usual: number;
}

/**
 * `type`: times the usual size. `leading`: line height in ems. `width`: of a line, in letters. `letters` and `words`: added between them, in
 * ems. WCAG 2.2, 1.4.12 asks for 0.12 and 0.16 at the least, and 1.5 for the lines.
 */
export const MEASURES = {
	type: { least: 0.8, most: 2, step: 0.1, usual: 1 },
	leading: { least: 1.22, most: 2.42, step: 0.1, usual: 1.62 },
	width: { least: 36, most: 90, step: 6, usual: 66 },
	letters: { least: 0, most: 0.2, step: 0.02, usual: 0 },
	words: { least: 0, most: 0.6, step: 0.04, usual: 0 }
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as readonly MeasureName[];

export interface Comfort extends Readonly<Record<MeasureName, number>> {
	readonly theme: Theme;
	readonly face: Face;
	readonly light: Light;
	/** Whether all but the turn being heard is dimmed. */
	readonly focus: boolean;
}

export const USUAL: Comfort = {
	theme: 'system',
	face: 'book',
	light: 'word',
	focus: false,
	...(Object.fromEntries(MEASURE_NAMES.map((name) => [name, MEASURES[name].usual])) as Record<MeasureName, number>)
};

/** @param found whatever was kept: what of it is not understood is as usual */
export function comfortFrom(found: unknown): Comfort {
	const kept: Readonly<Record<string, unknown>> = typeof found === 'object' && found !== null ? { ...found } : {};
	return {
		theme: oneOf(THEMES, kept.theme),
		face: oneOf(FACES, kept.face),
		light: oneOf(LIGHTS, kept.light),
		focus: kept.focus === true,
		...(Object.fromEntries(MEASURE_NAMES.map((name) => [name, onScale(MEASURES[name], kept[name])])) as Record<MeasureName, number>)
	};
}

/** The first of them is the usual one. */
const oneOf = <Name extends string>(names: readonly [Name, ...Name[]], found: unknown): Name =>
	names.find((name) => name === found) ?? names[0];

/** The step nearest to it within the bounds, in hundredths; the usual one where it is no number. */
export function onScale({ least, most, step, usual }: Measure, found: unknown): number {
	if (typeof found !== 'number' || !Number.isFinite(found)) return usual;
	const steps = Math.round((Math.min(Math.max(found, least), most) - least) / step);
	return Math.round((least + steps * step) * 100) / 100;
}

/** What is written on the page for it: a name and its value, or `null` for a name that is taken away. */
export interface Dress {
	readonly attributes: Readonly<Record<string, string | null>>;
	readonly properties: Readonly<Record<string, string | null>>;
}

/** What is as usual is written nowhere, so that a page nobody has touched is the page as it was sent. */
export function dressOf(comfort: Comfort): Dress {
	const unless = (value: string, usual: string): string | null => (value === usual ? null : value);
	const measured = MEASURE_NAMES.filter((name) => comfort[name] !== USUAL[name]);
	return {
		attributes: {
			'data-theme': unless(comfort.theme, USUAL.theme),
			'data-face': unless(comfort.face, USUAL.face),
			'data-light': unless(comfort.light, USUAL.light),
			'data-focus': comfort.focus ? '' : null,
			'data-measured': measured.length > 0 ? '' : null
		},
		properties: Object.fromEntries(MEASURE_NAMES.map((name) => [`--my-${name}`, measured.includes(name) ? String(comfort[name]) : null]))
	};
}

/** A browser's own bar is as light or dark as the page: the paper of each theme, by name. */
export const PAPERS: Readonly<Record<Exclude<Theme, 'system'>, string>> = { light: '#fbfaf6', dark: '#16171a', sepia: '#f5ecd9' };
