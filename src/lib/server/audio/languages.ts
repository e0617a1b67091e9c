/** Which languages can be spoken, and by what name espeak-ng knows them. */

/** espeak-ng's own list (`list_voices`), by the first part of a language tag. */
const SPOKEN: ReadonlySet<string> = new Set(
	(
		'af am an ar as az ba be bg bn bpy bs ca cmn cs cv cy da de el en eo es et eu fa fi fo fr ga gd gn grc gu hak haw he hi hr ht hu hy hyw ia id ' +
		'io is it ja jbo ka kaa kk kl kn ko kok ku ky la lb lfn lt ltg lv mi mk ml mr ms mt mto my nb nci ne nl nog om or pa pap pl pt py qu quc ro ru sd ' +
		'shn si sk sl smj sq sr sv sw ta te th ti tk tn tr tt ug uk ur uz vi yue'
	).split(' ')
);
/** Where the tag people write is not the one espeak-ng answers to. */
const ALIASES: Readonly<Record<string, string>> = { zh: 'cmn', no: 'nb', nn: 'nb', iw: 'he', in: 'id', hbs: 'hr', chr: 'iro/chr' };
const ACCENTS: ReadonlySet<string> = new Set(['pt-br', 'es-419', 'fr-be', 'fr-ch', 'en-us', 'ca-ba', 'ca-nw', 'ca-va']);

export const isEnglish = (language: string): boolean => primary(language) === 'en';

/** `pt-BR` -> `pt-br`, `zh-Hans` -> `cmn`, or `null`. English is American, like flite's voices. */
export function espeakLanguage(language: string): string | null {
	const tag = language.toLowerCase();
	const first = primary(language);
	if (first === 'en') return 'en-us';
	if (/^zh-(?:yue|hk|mo)\b/.test(tag)) return 'yue';
	if (ACCENTS.has(tag)) return tag;
	const name = ALIASES[first] ?? first;
	return SPOKEN.has(name) || name.includes('/') ? name : null;
}

const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';
