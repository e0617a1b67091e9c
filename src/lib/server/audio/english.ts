/** Writes an English word the way flite reads it right: years, signs, capitals and abbreviations. What is shown stays as it is. */
import type { Reading } from './sentences.ts';

/** A web address or a slip of the keyboard is not said for minutes. */
const LONGEST_WORD = 120;

const SAID_AS_WORDS = new Set(
	'NATO NASA OPEC UNICEF UNESCO COVID AIDS SARS FEMA NAFTA OSHA SWAT ASEAN BRICS SCOTUS POTUS GIF JPEG LASER RADAR'.split(' ')
);
const CAPITAL_WORDS = new Set(['I', 'A', 'OK']);
const ROMAN = /^[IVX]{2,}$/;
const DOTTED = /^(?:[A-Za-z]\.){2,}$/;
const ABBREVIATION = /^(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/;
const OPENING = /^["'`({[]+(?=\S)/;
const CLOSING = /[.,;:!?"')\]}]*$/;
const SPEAKABLE = /[A-Za-z0-9]/;

export const readEnglish: Reading = (shown, next) => {
	const bare = plain(shown.slice(0, LONGEST_WORD)).trim().replace(OPENING, '');
	const tail = CLOSING.exec(bare)?.[0] ?? '';
	const core = bare.slice(0, bare.length - tail.length);
	const { word, marks } = withItsDot(core, tail, plain(next));
	const say = spelled(signs(word)).replace(/\s+/g, ' ').trim();
	if (!SPEAKABLE.test(say)) return { say: '', close: bare ? ',' : '' };
	return { say, close: closing(marks) };
};

/** The dot of `Mr.` or `U.S.` ends no sentence, and flite makes a pause of the last dot of `U.S.` */
function withItsDot(core: string, tail: string, next: string): { word: string; marks: string } {
	const dotted = tail.startsWith('.') && DOTTED.test(`${core}.`);
	if (!dotted && !(tail.startsWith('.') && ABBREVIATION.test(`${core}.`))) return { word: core, marks: tail };
	const ends = !next || (dotted && /^["'(]?[A-Z]/.test(next) && /["')!?]/.test(tail.slice(1)));
	if (ends) return { word: core, marks: '.' };
	return { word: dotted ? core : `${core}.`, marks: tail.slice(1) };
}

/** The strongest of several signs decides how the voice falls. */
function closing(marks: string): string {
	const strong = ['?', '!', '.'].find((mark) => marks.includes(mark));
	return strong ?? /[,;:]/.exec(marks)?.[0] ?? '';
}

/** ASCII only: flite reads the bytes of anything else as garbage. */
const plain = (text: string): string =>
	text
		.replace(/½/g, ' a half ')
		.replace(/¼/g, ' a quarter ')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[‘’ʼ]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/…/g, '...')
		.replace(/[^\x20-\x7e–—€£]/g, ' ');

function signs(word: string): string {
	return word
		.replace(/^https?:\/\/(?:www\.)?([^/]+).*$/i, (_, host: string) => host.replaceAll('.', ' dot '))
		.replace(/^#(\d)/, 'number $1')
		.replace(/€([\d,.]+)/, '$1 euros')
		.replace(/£([\d,.]+)/, '$1 pounds')
		.replace(/[€£]/g, ' ')
		.replace(/(\d)[–—](\d)/g, '$1 to $2')
		.replace(/[–—]|--+/g, ', ')
		.replace(/&/g, ' and ')
		.replace(/(\d)\/(\d)/g, (fraction, a: string, b: string) => (a === '1' && b === '2' ? fraction : `${a} ${b}`))
		.replace(/(?<![\d$.,:-])(\d\d)(\d\d)(?![\d,.:-]|'?s\b)/g, fourDigits);
}

const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** flite reads a bare four-digit number as a year or as a count depending on its neighbours: leave it no choice. */
function fourDigits(_: string, front: string, back: string): string {
	const century = Number(front);
	const rest = Number(back);
	if (century < 11 || century > 20) return `${front.slice(0, 1)},${front.slice(1)}${back}`;
	if (century === 20 && rest < 10) return rest ? `two thousand ${ONES[rest]}` : 'two thousand';
	if (rest === 0) return `${belowHundred(century)} hundred`;
	return rest < 10 ? `${belowHundred(century)} oh ${ONES[rest]}` : `${belowHundred(century)} ${belowHundred(rest)}`;
}

const belowHundred = (n: number): string => (n < 20 ? ONES[n]! : `${TENS[Math.floor(n / 10) - 2]}${n % 10 ? ` ${ONES[n % 10]}` : ''}`);

/** `UN's` -> `U.N's`: flite would say "un". */
const spelled = (text: string): string =>
	text
		.replace(/^mm-(hmm|hm|mm)/i, 'mm hm')
		.split(' ')
		.map((word) =>
			word.replace(/^([A-Z]{2,5})('s|s)?(?=$|[,-])/, (all, letters: string, ending = '') =>
				isSpelled(letters) ? letters.split('').join('.') + (ending ? "'s" : '') : all
			)
		)
		.join(' ');

const isSpelled = (capitals: string): boolean => !SAID_AS_WORDS.has(capitals) && !CAPITAL_WORDS.has(capitals) && !ROMAN.test(capitals);
