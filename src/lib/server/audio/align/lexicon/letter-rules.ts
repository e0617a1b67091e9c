/** Reads a spelling by rules: at each letter the first rule whose letters and neighbours fit says its phones. */

/**
 * One rule: `before(letters)after PHONES`, the neighbours as regular expressions, in which `_` is the edge of the word, `V` a vowel,
 * `C` a consonant, `E` what softens a c or g, and `{a|b}` a choice. The manner is that of NRL Report 7948 (Elovitz and others, 1976).
 */
interface Rule {
	readonly fits: RegExp;
	readonly length: number;
	readonly phones: readonly string[];
}

/** Rules by the letter they begin with, the more special first. */
export type LetterRules = ReadonlyMap<string, readonly Rule[]>;

export interface Alphabet {
	readonly vowels: string;
	readonly consonants: string;
	readonly softening: string;
}

const ROW = /^(\S*?)\((\S+?)\)(\S*)(?:\s+(.*))?$/;

/** @throws Error at a row that is no rule */
export function letterRules(rows: string, alphabet: Alphabet): LetterRules {
	const rules = new Map<string, Rule[]>();
	for (const row of rows.split(/[\n;]/).map((line) => line.trim())) {
		if (!row) continue;
		const [, before, letters, after, phones = ''] = ROW.exec(row) ?? [];
		if (before === undefined || !letters || after === undefined) throw new Error(`"${row}" is no letter rule`);
		const fits = new RegExp(`(?<=${pattern(before, alphabet)})${letters}(?=${pattern(after, alphabet)})`, 'uy');
		const own = rules.get(letters[0]!) ?? [];
		own.push({ fits, length: letters.length, phones: phones.split(' ').filter(Boolean) });
		rules.set(letters[0]!, own);
	}
	return rules;
}

const pattern = (written: string, { vowels, consonants, softening }: Alphabet): string =>
	written
		.replaceAll('V', `[${vowels}]`)
		.replaceAll('C', `[${consonants}]`)
		.replaceAll('E', `[${softening}]`)
		.replaceAll('{', '(?:')
		.replaceAll('}', ')');

/** @param word in lower case; a letter without a rule is silent */
export function readLetters(word: string, rules: LetterRules): string[] {
	const edged = `_${word}_`;
	const phones: string[] = [];
	for (let at = 1; at <= word.length;) {
		const rule = rules.get(edged[at]!)?.find(({ fits }) => fitsAt(fits, edged, at));
		phones.push(...(rule?.phones ?? []));
		at += rule?.length ?? 1;
	}
	return phones;
}

function fitsAt(fits: RegExp, text: string, at: number): boolean {
	fits.lastIndex = at;
	return fits.test(text);
}
