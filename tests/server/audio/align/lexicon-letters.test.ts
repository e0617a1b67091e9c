/** Words by their spelling, and sounds by their IPA: what is said when no dictionary knows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDictionary } from '#lib/server/audio/align/lexicon/dictionary.ts';
import { readEnglishLetters } from '#lib/server/audio/align/lexicon/english-letters.ts';
import { readFrenchLetters } from '#lib/server/audio/align/lexicon/french-letters.ts';
import { phonesOf } from '#lib/server/audio/align/lexicon/ipa.ts';
import { letterRules, readLetters } from '#lib/server/audio/align/lexicon/letter-rules.ts';
import { packageFolder, readModel, type ModelName } from '#lib/server/audio/align/model.ts';

const dictionaryText = async (model: ModelName): Promise<string> =>
	readFileSync(join(await packageFolder(), 'model', model, 'dict.txt'), 'utf8');

/** Insertions, deletions and substitutions. */
function distance(a: readonly string[], b: readonly string[]): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	a.forEach((phone, i) => {
		const next = [i + 1];
		b.forEach((other, j) => next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + Number(phone !== other))));
		row = next;
	});
	return row.at(-1)!;
}

/** Over every `step`th word of small letters; the nearest of a word's pronunciations counts. */
async function errorRate(model: ModelName, read: (word: string) => string[], step: number): Promise<number> {
	const known = new Map<string, string[][]>();
	for (const [, word = '', phones = ''] of (await dictionaryText(model)).matchAll(/^(\p{Ll}{3,})(?:\(\d+\))? (.+)$/gmu))
		known.set(word, [...(known.get(word) ?? []), phones.trim().split(' ')]);
	let wrong = 0;
	let all = 0;
	[...known].forEach(([word, variants], i) => {
		if (i % step !== 0) return;
		const said = read(word);
		const [best] = variants.map((phones) => ({ phones, off: distance(said, phones) })).sort((a, b) => a.off - b.off);
		wrong += best!.off;
		all += best!.phones.length;
	});
	return wrong / all;
}

describe('English spelling', () => {
	it.each([
		['tokayev', 'T OW K AY EH V'],
		['nazarbayev', 'N AA Z AA R B AY EH V'],
		['zelensky', 'Z EH L EH N S K IY'],
		['night', 'N AY T'],
		['nation', 'N EY SH AH N'],
		['phone', 'F OW N'],
		['knock', 'N AA K'],
		['city', 'S IH T IY'],
		['little', 'L IH T AH L'],
		['bridge', 'B R IH JH'],
		['walked', 'W AO K T'],
		['wanted', 'W AA N T IH D'],
		['boxes', 'B AA K S IH Z'],
		['queen', 'K W IY N'],
		['youth', 'Y UW TH']
	])('%s', (word, said) => expect(readEnglishLetters(word).join(' ')).toBe(said));

	it('is read with less than a fifth of the phones wrong, over words of the dictionary that it does not look up', async () => {
		expect(await errorRate('en-us', readEnglishLetters, 40)).toBeLessThan(0.2);
	});
});

describe('French spelling', () => {
	it.each([
		['maison', 'mm ai zz on'],
		['château', 'ch aa tt au'],
		['grand', 'gg rr an'],
		['enfants', 'an ff an'],
		['famille', 'ff aa mm ii yy'],
		['gagner', 'gg aa gn ei'],
		['oiseau', 'ww aa zz au'],
		['bien', 'bb yy in'],
		['quatre', 'kk aa tt rr']
	])('%s', (word, said) => expect(readFrenchLetters(word).join(' ')).toBe(said));

	it('is read with less than a fifth of the phones wrong', async () => {
		expect(await errorRate('fr-fr', readFrenchLetters, 40)).toBeLessThan(0.2);
	});
});

describe('letter rules', () => {
	const alphabet = { vowels: 'ae', consonants: 'bc', softening: 'e' };

	it('takes the first that fits, its neighbours included', () => {
		const rules = letterRules('(c)E S; (c) K; _(a) AH; (ab){a|_} X Y; (a) A; (b) B; b(e)_', alphabet);
		expect(readLetters('aceca', rules)).toEqual(['AH', 'S', 'K', 'A']);
		expect(readLetters('cabe', rules)).toEqual(['K', 'A', 'B']);
	});

	it('refuses a row that is no rule', () => expect(() => letterRules('a AH', alphabet)).toThrow('"a AH" is no letter rule'));
});

describe('IPA', () => {
	it.each([
		['en-us', 'en-us', 't_ˈɑː_k_eɪ_ˌɛ_v', 'T AA K EY EH V'],
		['en-us', 'en-us', 'f_ˈaɪ_v θ_ˈaʊ_z_ə_n_d_', 'F AY V TH AW Z AH N D'],
		['en-us', 'en-us', 'w_ˈɔː_ɾ_ɚ', 'W AO D ER'],
		['en-us', 'en-us', 'dʒ_ˈʌ_m_p_s', 'JH AH M P S'],
		['en-us', 'fr', 'b_ɔ̃_ʒ_ˈu_ʁ', 'B AO N ZH UW R'],
		['fr-fr', 'fr', 'b_ɔ̃_ʒ_ˈu_ʁ', 'bb on jj ou rr'],
		['fr-fr', 'fr', '(en)_w_iː_k_ˈɛ_n_d_(fr)', 'ww ii kk ai nn dd'],
		['en-us', 'de', 'ts_v_ˈœ_l_f', 'T S V ER L F'],
		['en-us', 'es', 'p_ˈe_ɾ_o', 'P EY R OW'],
		['en-us', 'pt-br', 'n_ˈɐ̃ʊ̃', 'N AW N'],
		['en-us', 'cmn', 'n_iɜ_χ_ˈɑu2_', 'N IY HH AW'],
		['en-us', 'pl', 'pʲ_ˈɛ_ɲ_tɕ', 'P EH N Y CH'],
		['en-us', 'xx', 'ʔ_?_!', '']
	] as const)('for %s, of %s: %s', (model, language, ipa, phones) => expect(phonesOf(ipa, model, language).join(' ')).toBe(phones));

	it.each(['en-us', 'fr-fr'] as const)('becomes phones of the model only, whatever is written: %s', async (name) => {
		const { indexOf } = await readModel(name);
		const signs = fc.string({
			unit: fc.constantFrom(...Array.from('aɪəʊɔeoøœyɑɐʌæɛɜɚɨʉɯptkbdgɡqʔɢmnɲŋɴrɾʁɹʀfvθðszʃʒʂʐɕʑçʝxχɣħhɦwjɥʎlɬɫɭ\u0303\u0329ːˈˌ_.123ʰʲ'))
		});
		fc.assert(
			fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (ipa) => phonesOf(ipa, name, 'xx').every((phone) => indexOf.has(phone)))
		);
	});
});

describe('the dictionary', () => {
	it('finds the same as reading every line of it', async () => {
		const lines = (await dictionaryText('en-us')).split('\n').filter((_, i) => i % 997 === 3);
		const dictionary = await openDictionary('en-us');
		const words = lines.map((line) => line.split(/[ (]/)[0]!).filter(Boolean);
		dictionary.find(words);
		for (const line of lines.filter(Boolean)) {
			const said = line.slice(line.indexOf(' ') + 1).trim();
			expect(dictionary.get(line.split(/[ (]/)[0]!)!.map((phones) => phones.join(' '))).toContain(said);
		}
		expect(dictionary.get('moscow')).toBeUndefined();
		dictionary.find(['moscow', 'qwertyuiop']);
		expect(dictionary.get('moscow')).toHaveLength(2);
		expect(dictionary.get('qwertyuiop')).toBeUndefined();
	});
});
