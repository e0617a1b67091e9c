/** Pronunciations of the tokens of a transcript, in the phones of the model. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEspeakInstalled } from '#lib/server/audio/espeak-package.ts';
import { english } from '#lib/server/audio/align/lexicon/english.ts';
import { ipaOf } from '#lib/server/audio/align/lexicon/espeak-answers.ts';
import { modelFor, openLexicon, type LexiconWishes, type SpokenLexicon } from '#lib/server/audio/align/lexicon/lexicon.ts';
import { readModel } from '#lib/server/audio/align/model.ts';

const running = new AbortController().signal;
const ALONE: LexiconWishes = { espeak: 'never' };

async function spoken(language: string, tokens: readonly string[], wishes = ALONE): Promise<SpokenLexicon> {
	const lexicon = await openLexicon(language, tokens, running, wishes);
	if (lexicon.is !== 'spoken') throw new Error(`No lexicon for ${language}: ${lexicon.why}`);
	return lexicon;
}

const ways = (lexicon: SpokenLexicon, token: string): string[] => lexicon.pronounce(token).map((phones) => phones.join(' '));

describe('in English', () => {
	const rows: readonly (readonly [token: string, foundBy: string, ...ways: string[]])[] = [
		['Moscow', 'dictionary', 'M AO S K AW', 'M AA S K OW'],
		['the', 'dictionary', 'DH AH', 'DH IY'],
		['they’ve', 'dictionary', 'DH EY V'],
		['Mr.', 'dictionary', 'M IH S T ER'],
		['U.S.', 'dictionary', 'Y UW EH S'],
		['US', 'dictionary', 'AH S', 'Y UW EH S'],
		['NATO', 'dictionary', 'N EY T OW'],
		['NATO’s', 'dictionary', 'N EY T OW Z'],
		['Kazakhstan’s', 'dictionary', 'K AA Z AA K S T AA N Z'],
		['bus’s', 'rule', 'B AH S IH Z'],
		['dog-cat’s', 'rule', 'D AO G K AE T S'],
		['Tokayev', 'dictionary', 'T OW K AY EH V'],
		['Tokayev’s', 'rule', 'T OW K AY EH V Z'],
		['high-stakes', 'rule', 'HH AY S T EY K S'],
		['and/or', 'rule', 'AE N D AO R'],
		['podcasters', 'rule', 'P AO D K AE S T ER Z'],
		['podcasted', 'rule', 'P AO D K AE S T IH D'],
		['vlogged', 'letters', 'V L AA G D'],
		['livestream', 'rule', 'L AY V S T R IY M'],
		['Zelenskyy', 'letters', 'Z EH L EH N S K IY'],
		['1952', 'rule', 'N AY N T IY N F IH F T IY T UW'],
		['10%', 'rule', 'T EH N P ER S EH N T', 'T EH N'],
		['F-16', 'rule', 'EH F S IH K S T IY N'],
		['xkcd', 'letters', 'EH K S K EY S IY D IY'],
		['J.', 'dictionary', 'JH EY'],
		['&', 'dictionary', 'AE N D']
	];

	it('knows words and forms, and says how it found them', async () => {
		const lexicon = await spoken(
			'en',
			rows.map(([token]) => token)
		);
		for (const [token, foundBy, ...expected] of rows) {
			expect([token, lexicon.foundBy(token)]).toEqual([token, foundBy]);
			expect(ways(lexicon, token)).toEqual(expect.arrayContaining(expected));
		}
	});

	it('has nothing to say for a dash, a stage direction, or letters it cannot read', async () => {
		const silent = ['—', '-', '...', '[laughter]', '♪', 'Привет', '你好'];
		const lexicon = await spoken('en', silent);
		for (const token of silent) expect([token, lexicon.foundBy(token), lexicon.pronounce(token)]).toEqual([token, 'nothing', []]);
	});

	it('takes capitals for acronyms only where not all is in capitals', async () => {
		const said = ['IT', 'is', 'said', 'here'];
		const shouted = said.map((token) => token.toUpperCase());
		expect(ways(await spoken('en', said), 'IT')).toContain('AY T IY');
		expect(ways(await spoken('en', shouted), 'IT')).not.toContain('AY T IY');
	});

	it('answers for a token it was not opened for too', async () => {
		const lexicon = await spoken('en-GB', []);
		expect(ways(lexicon, 'Nazarbayev')).toEqual(expect.arrayContaining(['N AA Z AA R B AY EH V']));
	});
});

describe('a word by its ending', () => {
	const stems: Readonly<Record<string, string>> = {
		zip: 'Z IH P',
		bake: 'B EY K',
		cry: 'K R AY',
		fix: 'F IH K S',
		add: 'AE D',
		going: 'G OW IH NG',
		cat: 'K AE T'
	};
	const known = (word: string) => (word in stems ? [stems[word]!.split(' ')] : undefined);
	it.each([
		['zipped', 'Z IH P T'],
		['zipping', 'Z IH P IH NG'],
		['zips', 'Z IH P S'],
		["zip's", 'Z IH P S'],
		["cats'", 'K AE T S'],
		['baked', 'B EY K T'],
		['baking', 'B EY K IH NG'],
		['baker', 'B EY K ER'],
		['cries', 'K R AY Z'],
		['cried', 'K R AY D'],
		['fixes', 'F IH K S IH Z'],
		['added', 'AE D IH D'],
		["goin'", 'G OW IH N'],
		["cat'll", 'K AE T AH L'],
		['catless', 'K AE T L AH S'],
		['craziest', ''],
		['crier', 'K R AY ER'],
		['criest', 'K R AY AH S T'],
		["bake'st", 'B EY K S T'],
		['dogs', '']
	])('%s', (word, said) => expect(english.derived(word, known).map((phones) => phones.join(' '))).toEqual(said ? [said] : []));

	it('asks the dictionary for the stems it needs', () => {
		for (const [word, stem] of [
			['zipped', 'zip'],
			['baked', 'bake'],
			['cries', 'cry'],
			["goin'", 'going'],
			['livestream', 'live']
		] as const)
			expect(english.kin(word)).toContain(stem);
	});
});

describe('in French', () => {
	it.each([
		['bonjour', 'bb on jj ou rr'],
		["L'homme", 'll oo mm'],
		["c'est", 'ss ai'],
		["aujourd'hui", 'au jj ou rr dd uy ii'],
		['dis-je', 'dd ii jj'],
		['a-t-il', 'aa tt ii ll'],
		['80', 'kk aa tt rr vv in'],
		['2000', 'dd eu mm ii ll'],
		['SNCF', 'ai ss ai nn ss ei ai ff'],
		['XVIe', 'ss ai zz yy ai mm'],
		['macronistes', 'mm aa kk rr oo nn ii ss tt'],
		['déconfinement', 'dd ai kk on ff ii nn ee mm an']
	])('%s', async (token, expected) => expect(ways(await spoken('fr', [token]), token)).toContain(expected));
});

describe('whatever is written', () => {
	const anyToken = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 30 }),
		fc.string({ unit: 'binary', maxLength: 30 }),
		fc.string({ unit: fc.constantFrom(...Array.from('$€£#@&+-–—./:,\'’"%°1234567890aeIXVbst()[]½²')), maxLength: 14 }),
		fc.string({ unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyzéèêœç'-")), maxLength: 24 })
	);

	it.each(['en', 'fr'])('only phones of the model are said, in at most 12 ways: %s', async (language) => {
		const model = await readModel(modelFor(language).model);
		const lexicon = await spoken(language, []);
		fc.assert(
			fc.property(anyToken, (token) => {
				const variants = lexicon.pronounce(token);
				expect(variants.length).toBeLessThanOrEqual(12);
				expect(new Set(variants.map((phones) => phones.join(' '))).size).toBe(variants.length);
				for (const phones of variants) {
					expect(phones.length).toBeGreaterThan(0);
					expect(phones.filter((phone) => !model.indexOf.has(phone) || phone === 'SIL')).toEqual([]);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('a written word is always said, however it is spelled', async () => {
		const lexicon = await spoken('en', []);
		const word = fc
			.string({ unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')), minLength: 2, maxLength: 20 })
			.filter((text) => /[aeiou]/.test(text));
		fc.assert(fc.property(word, (text) => lexicon.pronounce(text).length > 0));
	});
});

describe('the model that listens', () => {
	it.each([
		['en', 'en-us', true],
		['en-GB', 'en-us', true],
		['fr', 'fr-fr', true],
		['fr-CA', 'fr-fr', true],
		['FR-fr', 'fr-fr', true],
		['fry', 'en-us', false],
		['de', 'en-us', false],
		['zh-Hans', 'en-us', false]
	])('%s: %s', (language, model, own) => expect(modelFor(language)).toEqual({ model, own }));
});

describe('without a model of its own', () => {
	it('a language is unspoken without espeak-ng, and one nobody knows with it', async () => {
		expect(await openLexicon('de', ['Straße'], running, ALONE)).toEqual({ is: 'unspoken', why: 'espeak-missing' });
		expect(await openLexicon('tlh', ['nuqneH'], running)).toEqual({ is: 'unspoken', why: 'language-unknown' });
	});

	it.skipIf(!isEspeakInstalled())('a language is said in sounds like its own where espeak-ng is installed', async () => {
		const lexicon = await spoken('de', ['Straße,', 'zwölf', '–', '1990'], {});
		expect(lexicon).toMatchObject({ model: 'en-us', own: false });
		expect(ways(lexicon, 'Straße,')).toEqual(['SH T R AA S AH']);
		expect(ways(lexicon, 'zwölf')).toEqual(['T S V ER L F']);
		expect(lexicon.pronounce('–')).toEqual([]);
		expect(lexicon.foundBy('1990')).toBe('espeak');
		expect(lexicon.pronounce('1990')[0]!.length).toBeGreaterThan(10);
	});

	it.skipIf(!isEspeakInstalled())('short pieces of a script without spaces are said', async () => {
		const model = await readModel('en-us');
		const lexicon = await spoken('zh', ['你好', '世界。'], {});
		for (const token of ['你好', '世界。']) {
			expect(lexicon.pronounce(token)[0]!.length).toBeGreaterThan(2);
			expect(lexicon.pronounce(token)[0]!.every((phone) => model.indexOf.has(phone))).toBe(true);
		}
	});
});

describe('espeak-ng', () => {
	it.skipIf(!isEspeakInstalled())('is asked for words nobody else knows', async () => {
		const lexicon = await spoken('en', ['Zelenskyy', 'Moscow', 'Zhaparov-led'], {});
		expect(lexicon.foundBy('Zelenskyy')).toBe('espeak');
		expect(lexicon.foundBy('Zhaparov-led')).toBe('espeak');
		expect(lexicon.foundBy('Moscow')).toBe('dictionary');
	});

	it('is not even looked for when there is nothing to ask', async () => {
		expect(await ipaOf({ language: 'de', words: [] }, running)).toEqual([]);
	});

	it.skipIf(!isEspeakInstalled())(
		'answers for every word, those without a sound too, and not at all for a language it has not',
		async () => {
			const answers = await ipaOf({ language: 'de', words: ['ja', '<&[[', ''] }, running);
			expect(answers).toHaveLength(3);
			expect(answers![0]).toContain('j');
			expect(await ipaOf({ language: 'no-such', words: ['ja'] }, running)).toBeNull();
		}
	);

	it.skipIf(!isEspeakInstalled())('is left when the signal says so', async () => {
		const stopped = new AbortController();
		const opening = openLexicon(
			'de',
			Array.from({ length: 5000 }, (_, i) => `Wort${i}`),
			stopped.signal
		);
		setTimeout(() => stopped.abort(new Error('enough')), 50);
		await expect(opening).rejects.toThrow('enough');
		await expect(openLexicon('en', ['a'], stopped.signal)).rejects.toThrow('enough');
	});
});
