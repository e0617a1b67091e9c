/** The languages Parley itself speaks, and which of them somebody is answered in. */

interface Facts {
	/** As its own speakers call it. */
	readonly name: string;
	readonly direction: Direction;
}

export type Direction = 'ltr' | 'rtl';

export const LANGUAGES = {
	en: { name: 'English', direction: 'ltr' },
	es: { name: 'Español', direction: 'ltr' },
	fr: { name: 'Français', direction: 'ltr' },
	de: { name: 'Deutsch', direction: 'ltr' },
	ru: { name: 'Русский', direction: 'ltr' },
	ar: { name: 'العربية', direction: 'rtl' }
} as const satisfies Readonly<Record<string, Facts>>;

export type Language = keyof typeof LANGUAGES;

/** For whoever wants none of ours. */
export const FALLBACK: Language = 'en';

/** Where the choice is kept. */
export const LANGUAGE_COOKIE = 'parley-language';

const primaryOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/, 1)[0]!;

/** Whether a text in the language of a tag is in this one: `de-AT` is in `de`. */
export const isIn = (tag: string, language: Language): boolean => primaryOf(tag) === language;

/** @returns `null` for a language that is none of ours: `de-AT` is ours, and so is `AR` */
export function languageNamed(tag: string | null | undefined): Language | null {
	const first = primaryOf(tag ?? '');
	return Object.hasOwn(LANGUAGES, first) ? (first as Language) : null;
}

/** @param tags the one liked best first, as in `navigator.languages` */
export const firstKnown = (tags: readonly string[]): Language => tags.map(languageNamed).find((language) => language !== null) ?? FALLBACK;

/** What was chosen goes before what the browser asks for. Either header may be missing. */
export const languageFor = (cookie: string | null, accepted: string | null): Language =>
	languageNamed(cookieIn(cookie ?? '')) ?? firstKnown(tagsOf(accepted ?? ''));

/** The choice kept in a `Cookie` header or in `document.cookie`. */
export const cookieIn = (cookies: string): string | null =>
	new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([\\w-]+)`).exec(cookies)?.[1] ?? null;

/** As a browser keeps it, for a year and for every page. */
export const cookieFor = (language: Language): string => `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;

/** The tags of an `Accept-Language`, RFC 9110 12.5.4, the heaviest first; what weighs nothing is not wanted. */
export function tagsOf(accepted: string): readonly string[] {
	const weighed = accepted.split(',').map((one) => {
		const [tag = '', ...parameters] = one.split(';').map((part) => part.trim());
		const weight = parameters.find((parameter) => parameter.startsWith('q='));
		return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
	});
	return weighed
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.map(({ tag }) => tag);
}

/** Languages that are written from right to left, of those an episode may be in. */
const FROM_THE_RIGHT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** @param tag of an episode's language, which need be none of ours */
export const directionOf = (tag: string): Direction => (FROM_THE_RIGHT.has(primaryOf(tag)) ? 'rtl' : 'ltr');
