/** People's names as lists of references want them: the family name first, where a name tells which part that is. */

export interface Person {
	/** With what belongs to it: `van der Berg`. */
	readonly family: string;
	/** `Mary-Jane`; `null` where the name is one word. */
	readonly given: string | null;
	/** `Jr.` */
	readonly suffix: string | null;
}

/** What stands before a name and is none. */
const TITLES =
	/^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|president|senator|sen|rep|representative|governor|gov|mayor|judge|justice|general|gen|colonel|col|captain|capt|sergeant|sgt|rev|reverend|king|queen|prince|princess|pope|rabbi|sheikh)\.?\s+)+/i;
const SUFFIX = /,?\s+((?:jr|sr)\.?|I{2,3}|IV|VI{0,3})$/i;
const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|zur|y)$/;
/** Letters of Latin, Greek and Cyrillic, with what joins or shortens them; any other script or sign keeps the name as it is. */
const NAME = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{M}'\u2019.\-\u2010\s]+$/u;
/** Not somebody in particular. */
const ANYBODY = /^(?:unidentified|unknown|unnamed|anonymous|speaker|caller|audience|man|woman|child|voice|host|reporter|interviewer)\b/i;

/** `null` for what is not a person's name, as far as can be seen: an institution may look like one. */
export function personOf(name: string): Person | null {
	const bare = name.replace(TITLES, '').trim();
	const whole = bare.replace(SUFFIX, '');
	if (!NAME.test(whole) || ANYBODY.test(bare) || / (?:and|of|the|for) /i.test(bare)) return null;
	const suffix = SUFFIX.exec(bare)?.[1] ?? null;
	const parts = whole.split(/\s+/);
	if (parts.length > 5 || parts[0] === '') return null;
	let family = parts.length - 1;
	while (family > 1 && PARTICLES.test(parts[family - 1]!)) family--;
	return { family: parts.slice(family).join(' '), given: family === 0 ? null : parts.slice(0, family).join(' '), suffix };
}

/** `Mary-Jane K.` -> `M.-J. K.` */
export const initials = (given: string): string =>
	given
		.split(/\s+/)
		.map((part) =>
			part
				.split(/[-\u2010]/)
				.map((one) => `${Array.from(one)[0]?.toUpperCase() ?? ''}.`)
				.join('-')
		)
		.join(' ');
