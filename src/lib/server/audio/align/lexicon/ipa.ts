/** The sounds of all languages, as espeak-ng writes them in IPA, in the nearest phones of the models. */
import type { ModelName } from '../model.ts';
import type { Sounds } from './sounds.ts';

/** `sign: English phones / French phones`, in NFD; nothing for what has no sound of its own. After the package's own phoneset.json. */
const TABLE = `
	aɪə: AY AH / aa yy ee; aɪ: AY / aa yy; aʊ: AW / aa ou; eɪ: EY / ei; oʊ: OW / au; əʊ: OW / au; ɔɪ: OY / oo yy; ɔø: OY / oo yy; oːɹ: AO R / oo rr; ʊə: UH R / ou ee
	ɪə: IH R / ii ee; eə: EH R / ai rr; ʌɪ: AY / aa yy; ɑu: AW / aa ou; ai: AY / aa yy; ei: EY / ei yy; ou: OW / au; au: AW / aa ou; oi: OY / oo yy; ɛi: EY / ai yy
	əl: AH L / ee ll; ɪ: IH / ii; i: IY / ii; ɛ: EH / ai; e: EY / ei; æ: AE / aa; a: AA / aa; ɑ: AA / aa; ɐ: AH / aa; ʌ: AH / aa; ə: AH / ee; ɒ: AA / oo; ɔ: AO / oo
	o: OW / au; oː: OW / au; ʊ: UH / ou; u: UW / ou; ᵻ: IH / ii; ɨ: IH / ii; ʉ: UW / uu; y: UW / uu; ʏ: UH / uu; ø: ER / eu; œ: ER / oe; ɶ: ER / oe; ɯ: UH / ou
	ɤ: AH / ee; ɘ: AH / ee; ɵ: UH / ee; ɞ: ER / oe; ɜ: ER / oe; ɝ: ER / oe rr; ɚ: ER / oe rr; ɜː: ER / oe rr
	ã: AA N / an; ɑ̃: AA N / an; ɐ̃: AH N / an; ɔ̃: AO N / on; õ: OW N / on; ɛ̃: AE N / in; æ̃: AE N / in; ẽ: EY N / in; ĩ: IY N / in; ɪ̃: IH N / in; œ̃: AH N / un
	ũ: UW N / on; ʊ̃: UH N / on; ɐ̃ʊ̃: AW N / an; ə̃: AH N / un; ɔ̃ʊ̃: OW N / on; õɪ̃: OY N / on; ɨ̃: IH N / in
	p: P / pp; b: B / bb; t: T / tt; d: D / dd; k: K / kk; g: G / gg; ɡ: G / gg; ʈ: T / tt; ɖ: D / dd; c: K / kk; ɟ: G / gg; q: K / kk; ɢ: G / gg; ʔ: / ; ʕ: / ; ʡ: /
	ɓ: B / bb; ɗ: D / dd; ɠ: G / gg; ʛ: G / gg; ʄ: JH / dd jj; m: M / mm; ɱ: M / mm; n: N / nn; ɳ: N / nn; ɲ: N Y / gn; ŋ: NG / nn; ɴ: N / nn
	n̩: AH N / ee nn; l̩: AH L / ee ll; m̩: AH M / ee mm; r̩: ER / oe rr; ɹ̩: ER / oe rr; ŋ̩: NG / nn; ʋ: V / vv; ⱱ: V / vv
	r: R / rr; ɹ: R / rr; ɾ: D / rr; ʁ: R / rr; ʀ: R / rr; ɻ: R / rr; ɽ: R / rr; ɺ: R / rr; ʙ: B / bb; l: L / ll; ɫ: L / ll; ɭ: L / ll; ʟ: L / ll; ɬ: L / ll; ɮ: L / ll; ʎ: L Y / yy
	f: F / ff; ɸ: F / ff; v: V / vv; β: V / vv; θ: TH / ss; ð: DH / zz; s: S / ss; z: Z / zz; ʃ: SH / ch; ʒ: ZH / jj; ʂ: SH / ch; ʐ: ZH / jj; ɕ: SH / ch; ʑ: ZH / jj; ɧ: SH / ch
	ç: HH / ch; ʝ: Y / yy; x: HH / rr; χ: HH / rr; ɣ: G / rr; ħ: HH / rr; h: HH / ; ɦ: HH / ; ʍ: W / ww; w: W / ww; ɰ: W / ww; j: Y / yy; ɥ: W / uy; ʘ: P / pp; ǀ: T / tt; ǃ: K / kk; ǂ: CH / tt ch; ǁ: L / ll
	tʃ: CH / tt ch; dʒ: JH / dd jj; tɕ: CH / tt ch; dʑ: JH / dd jj; tʂ: CH / tt ch; ʈʂ: CH / tt ch; dʐ: JH / dd jj; ɖʐ: JH / dd jj; ts.: CH / tt ch; cç: CH / tt ch; ɟʝ: JH / dd jj
	ʦ: T S / tt ss; ε: EH / ai; S: SH / ch; Z: ZH / jj; N: NG / nn; X: HH / rr
	ts: T S / tt ss; dz: D Z / dd zz; pf: P F / pp ff; tɬ: T L / tt ll; ks: K S / kk ss`;

/** A tap is a quick d only where English is spoken. */
const TAPPED_R = /^(?!en)/;
/** Where espeak-ng writes tones as digits, and the third one as this vowel. */
const TONAL = /^(?:cmn|yue|hak|vi|th|lo|my|shn|nci|om|pa|quc)/;

type Column = ReadonlyMap<string, Sounds>;

function column(of: 0 | 1): Column {
	const rows = TABLE.split(/[\n;]/).map((row) => row.trim().split(/: ?/));
	return new Map(
		rows.flatMap(([sign = '', phones = '']): [string, Sounds][] =>
			sign ? [[sign.normalize('NFD'), phones.split('/')[of]!.trim().split(' ').filter(Boolean)]] : []
		)
	);
}

const columns: Readonly<Record<ModelName, Column>> = { 'en-us': column(0), 'fr-fr': column(1) };
const LONGEST_SIGN = Math.max(...Array.from(columns['en-us'].keys(), ({ length }) => length));

/** @param ipa as espeak-ng writes it in `language` (its own name); the longest sign counts, and one that is not in the table has no sound */
export function phonesOf(ipa: string, model: ModelName, language: string): Sounds {
	const text = plainIpa(ipa, language);
	const phones: string[] = [];
	for (let at = 0; at < text.length;) {
		let length = Math.min(LONGEST_SIGN, text.length - at);
		while (length > 1 && !columns[model].has(text.slice(at, at + length))) length--;
		phones.push(...(columns[model].get(text.slice(at, at + length)) ?? []));
		at += length;
	}
	return phones;
}

/** Without stress, ties, `_` between sounds, and `(en)` where espeak-ng changes its language. */
function plainIpa(ipa: string, language: string): string {
	const text = ipa
		.normalize('NFD')
		.replace(/\([a-z-]*\)/g, '')
		.replace(/(?!\u0303|\u0327|\u0329)\p{M}/gu, '')
		.replace(/[ˈˌ_‿ˑʰʲˠˤˀʷⁿᵑ\s|‖-]/g, '');
	const toneless = TONAL.test(language) ? text.replace(/[ɜ\d˥-˩]/g, '') : text;
	return TAPPED_R.test(language) ? toneless.replaceAll('ɾ', 'r') : toneless;
}
