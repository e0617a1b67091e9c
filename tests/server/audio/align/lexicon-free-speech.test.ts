/** What free speech makes of words: fillers and careless forms, for the second listening. */
import { describe, expect, it } from 'vitest';
import { REDUCED_COST, withFreeSpeech } from '#lib/server/audio/align/lexicon/free-speech.ts';
import { readModel } from '#lib/server/audio/align/model.ts';

const said = (token: string, full: string, model: 'en-us' | 'fr-fr' = 'en-us') =>
	withFreeSpeech(token, [full.split(' ')], model).map(({ phones, cost }) => `${cost} ${phones.join(' ')}`);

describe('a filler', () => {
	it.each(['uh', 'Um,', 'er', 'erm', 'hmm', 'Mm', 'mhm', 'uhm', 'ah', 'eh', 'huh', 'uhhh', 'ummm...', 'Mm-hmm', 'uh-huh'])(
		'%s is a filled pause too',
		(token) => expect(said(token, 'AH')).toEqual(expect.arrayContaining(['0 AH', '0 +SPN+', '0 +SPN+ M', '0 +SPN+ N', '0 +SPN+ +SPN+']))
	);

	it.each(['am', 'her', 'hem', 'are', 'mmx', 'human', 'ham', 'I'])('%s is a word', (token) =>
		expect(said(token, 'AH').some((one) => one.includes('SPN'))).toBe(false)
	);

	it('is a vowel in French', () => {
		expect(said('euh', 'eu', 'fr-fr')).toEqual(['0 eu', '0 oe', '0 eu eu', '0 oe mm']);
		expect(said('heure', 'oe rr', 'fr-fr')).toEqual(['0 oe rr']);
	});
});

describe('a careless form', () => {
	it.each([
		['and', 'AE N D', 'N'],
		['“To', 'T UW', 'T AH'],
		['because,', 'B IH K AO Z', 'K AH Z'],
		['I’m', 'AY M', 'AA M'],
		['probably', 'P R AA B AH B L IY', 'P R AA B L IY'],
		['Going', 'G OW IH NG', 'G OW N'],
		['saying', 'S EY IH NG', 'S EY IH N']
	])('%s', (token, full, careless) => {
		const forms = said(token, full);
		expect(forms[0]).toBe(`0 ${full}`);
		expect(forms).toContain(`${REDUCED_COST} ${careless}`);
	});

	it('costs nothing where it is a full form already', () => {
		const forms = withFreeSpeech('and', [
			['AE', 'N', 'D'],
			['AH', 'N', 'D']
		]);
		expect(forms.filter(({ phones }) => phones.join(' ') === 'AH N D')).toEqual([{ phones: ['AH', 'N', 'D'], cost: 0 }]);
	});

	it.each([
		['sing', 'S IH NG'],
		['thing', 'TH IH NG'],
		['Moscow', 'M AO S K AW']
	])('%s has none', (token, full) => expect(said(token, full)).toEqual([`0 ${full}`]));

	it('is made of phones of the model', async () => {
		const { indexOf } = await readModel('en-us');
		const words = 'a and the of to for from at as that because probably actually government uh um different exactly you i’m don’t'.split(
			' '
		);
		const phones = words.flatMap((word) => withFreeSpeech(word, [['AH']]).flatMap((way) => way.phones));
		expect(phones.filter((phone) => !indexOf.has(phone))).toEqual([]);
	});
});

it('adds nothing to what is not said', () => expect(withFreeSpeech('—', [])).toEqual([]));
