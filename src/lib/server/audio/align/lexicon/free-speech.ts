/** How people speak who are not reading: fillers, and words said in passing. For the second pass only; see `withFreeSpeech`. */
import { distinct, type Sounds, type Variants } from './sounds.ts';
import { bare } from './written.ts';

/** One way of saying a word, and how many nats the graph asks for entering it. */
export interface WeighedPronunciation {
	readonly phones: Sounds;
	readonly cost: number;
}

/** What a careless form must be better by than the full one, in nats. */
export const REDUCED_COST = 4;

/** `+SPN+` is what the English model hears in a filled pause. */
const FILLED: Variants = [['+SPN+'], ['+SPN+', 'M'], ['+SPN+', 'N'], ['+SPN+', '+SPN+']];
const FILLER = /^(?:u+h+|u+m+|e+r+|e+r+m+|h+m+|m{2,}|m+-?hm+|uhm+|a+h+|e+h+|hu+h|uh-?huh)$/;

/**
 * Weak and quick forms of the commonest words, from descriptions of English phonetics (schwa for the vowel of a function word; h, and t
 * and d before consonants, dropped; words of every second sentence worn down).
 */
const REDUCED = `
	a: AH; an: AH N; and: AH N | EH N | N | AH N D; the: DH AH | DH IY | D AH | AH; of: AH V | AH | V; to: T AH | D AH | AH | T IH; for: F ER; from: F R AH M | F ER M
	at: AH T | AH D; as: AH Z | Z; in: AH N | N; on: AH N; with: W IH | W AH TH | W IH TH | W AH; into: IH N T AH | IH N D AH; than: DH AH N | AH N; but: B AH | B AH T | B AH D
	or: ER; nor: N ER; so: S AH; if: F; because: K AH Z | B K AH Z | K AO Z | K AH S; that: DH AE | DH AH T | DH IH T | AE T | DH AH D; this: DH AH S | IH S | DH IH
	these: DH IY S; those: DH OW S; there: DH ER | EH R; then: DH AH N | EH N | N EH N; them: DH AH M | AH M | EH M; they: DH EH | EY; is: Z | S | AH Z; are: ER | R | AA
	am: AH M | M; was: W AH Z | W Z | AH Z; were: W ER | ER; be: B IH; been: B AH N | B IH N; have: AE V | AH V | HH AH V | V; has: AE Z | AH Z | HH AH Z | Z
	had: AE D | AH D | HH AH D | D; do: D AH | D; does: D AH Z | D Z; did: D IH | D AH D; can: K AH N | K IH N | K N; could: K AH D | K UH; should: SH AH D | SH UH | SH D
	would: W AH D | AH D | W UH; will: W AH L | AH L; must: M AH S; just: JH AH S | JH IH S | JH IH S T; not: N AA | N AA D | N AH T; i: AH | AA; you: Y AH | Y IH | Y UH
	he: IY | HH IH; she: SH IH; we: W IH; it: AH T | IH | IH D; me: M IH; my: M AH | M AA; your: Y ER; our: AA R | ER; their: DH ER; his: IH Z | AH Z; her: ER | HH ER; him: IH M | AH M
	us: AH S; who: UW; what: W AH | W AH D | W AA D; when: W AH N; where: W ER; i'm: AA M | AH M | M; i'll: AA L | AH L; i've: AA V | AH V; it's: T S | IH S | AH T S | S
	that's: DH AE S | DH AH T S | AE T S; there's: DH ER Z; what's: W AH S; you're: Y ER; we're: W ER; they're: DH ER; he's: IY Z; don't: D OW N | D AH N | D OW | AH N
	didn't: D IH D N | D IH N | D IH D AH N; can't: K AE N; wasn't: W AH Z AH N | W AH Z N; isn't: IH Z AH N | IH Z N; couldn't: K UH D N | K UH N; wouldn't: W UH D N | W UH N
	going: G OW N | G AH N; gonna: G AH N AH | G AH N; want: W AH N | W AA N; got: G AA | G AH T | G AA D; get: G EH | G IH T | G EH D; kind: K AY N; sort: S AO R; lot: L AA D
	about: B AW T | AH B AW; out: AW | AW D; around: ER AW N | R AW N D; little: L IH L; some: S AH M | S M; something: S AH M TH IH N | S AH P M | S AH M TH IH NG
	nothing: N AH TH IH N; every: EH V R IY; probably: P R AA B L IY | P R AA L IY | P R AA B IY | P R AH B L IY; actually: AE K SH L IY | AE SH L IY | AE K CH L IY
	really: R IH L IY | R IY L IY; basically: B EY S K L IY | B EY S IH K L IY; especially: S P EH SH L IY; usually: Y UW ZH L IY | Y UW ZH AH L IY; literally: L IH T R L IY
	definitely: D EH F N AH L IY | D EH F N IH T L IY; obviously: AA V IY AH S L IY | AA B V IY S L IY; different: D IH F R AH N | D IH F R AH N T | D IH F ER N T
	interesting: IH N T R EH S T IH NG | IH N T R S T IH N; family: F AE M L IY; people: P IY P L; okay: K EY | AH K EY; alright: AO R AY T | AA R AY T | AH R AY T
	yeah: Y EH | Y AH; until: N T IH L; even: IY V N; suppose: S P OW Z; remember: M EH M B ER; exactly: Z AE K L IY | IH G Z AE K L IY; government: G AH V ER M AH N T`;

const reduced: ReadonlyMap<string, Variants> = new Map(
	REDUCED.split(/[\n;]/)
		.map((row) => row.trim().split(': '))
		.filter((row) => row.length === 2)
		.map(([word, said]): [string, Variants] => [word!, said!.split(' | ').map((phones) => phones.split(' '))])
);

/** Of French fillers the model has only their vowel. */
const FRENCH_FILLER = /^(?:e+u+h+|heu+|b[ea]n|h[eu]m+)$/;
const FRENCH_FILLED: Variants = [['eu'], ['oe'], ['eu', 'eu'], ['oe', 'mm']];

/** `running` as runnin'. */
const dropped = (full: Sounds): Sounds[] => (full.at(-1) === 'NG' && full.length > 3 ? [[...full.slice(0, -1), 'N']] : []);

/**
 * The full forms at no cost, and beside them what free speech makes of the word. Only where a first listening without them has found
 * that the recording and the text belong together: a filler fits too many sounds to be evidence.
 * @param pronunciations of this token by the lexicon; `[]` stays `[]`
 */
export function withFreeSpeech(
	token: string,
	pronunciations: Variants,
	model: 'en-us' | 'fr-fr' = 'en-us'
): readonly WeighedPronunciation[] {
	if (pronunciations.length === 0) return [];
	const word = bare(token).toLowerCase().replace(/\.+$/, '');
	const full = distinct([...pronunciations, ...fillersOf(word, model)], Infinity);
	const known = new Set(full.map((phones) => phones.join(' ')));
	const careless =
		model === 'en-us' ? [...(reduced.get(word) ?? []), ...(word.endsWith('ing') ? pronunciations.flatMap(dropped) : [])] : [];
	const further = distinct(careless, Infinity).filter((phones) => !known.has(phones.join(' ')));
	return [...full.map((phones) => ({ phones, cost: 0 })), ...further.map((phones) => ({ phones, cost: REDUCED_COST }))];
}

function fillersOf(word: string, model: 'en-us' | 'fr-fr'): Variants {
	if (model === 'fr-fr') return FRENCH_FILLER.test(word) ? FRENCH_FILLED : [];
	return FILLER.test(word) ? FILLED : [];
}
