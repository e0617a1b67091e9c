import { expect, it } from 'vitest';
import { commonLexicon, entriesFor, lexiconWith } from '#lib/server/audio/lexicon.ts';

it('knows the names of the seed, in phones that are phones', () => {
	const { value, problems } = lexiconWith(Object.fromEntries(commonLexicon));
	expect(problems).toEqual([]);
	for (const name of ['tokayev', 'nazarbayev', 'kassym', 'massimov', 'nursultan'])
		expect(value.get(name)).toMatch(/^[a-z]+[01]?( [a-z]+[01]?)+$/);
});

it("puts an episode's own entries over the common ones", () => {
	const { value } = lexiconWith({ Tokayev: 't ow1 k', Zzyzx: ' Z AY1 z ih0 k s ' });
	expect(value.get('tokayev')).toBe('t ow1 k');
	expect(value.get('zzyzx')).toBe('z ay1 z ih0 k s');
	expect(value.get('kassym')).toBe(commonLexicon.get('kassym'));
});

it.each([
	['maynes', 'm ey1 n zz', 'zz'],
	['maynes', 'm ey n z', 'ey'],
	['maynes', 'm1 ey1', 'm1'],
	['maynes', '', ''],
	['charles maynes', 'm ey1', 'm ey1'],
	['x : y\n#', 'm ey1', 'm ey1']
])('refuses "%s" said "%s"', (word, said, found) => {
	const { value, problems } = lexiconWith({ [word]: said });
	expect(problems).toEqual([{ code: 'bad-pronunciation', word, found }]);
	expect(value).toEqual(commonLexicon);
});

it('picks the entries a text can use, in one order', () => {
	expect([...entriesFor("TOKAYEV's man, Kassym-Jomart", commonLexicon).keys()]).toEqual(['kassym', 'tokayev']);
	expect(entriesFor('Nobody here', commonLexicon).size).toBe(0);
});
