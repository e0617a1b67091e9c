/** What a written token is read as, in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardinal as inEnglish, ordinalOf } from '#lib/server/audio/align/lexicon/english-numbers.ts';
import { readEnglish } from '#lib/server/audio/align/lexicon/english-readings.ts';
import { cardinal as inFrench, ordinal } from '#lib/server/audio/align/lexicon/french-numbers.ts';
import { french } from '#lib/server/audio/align/lexicon/french.ts';
import { bare } from '#lib/server/audio/align/lexicon/written.ts';

const english = (token: string, shouted = false): string[] => readEnglish(token, shouted).readings.map((reading) => reading.join(' '));
const enFrancais = (token: string): string[] => french.read(token, false).readings.map((reading) => reading.join(' '));

describe('a number', () => {
	it.each([
		['5', 'five'],
		['17', 'seventeen'],
		['42', 'forty two'],
		['100', 'one hundred', 'a hundred'],
		['105', 'one hundred five', 'one hundred and five', 'a hundred and five', 'one oh five'],
		['747', 'seven hundred forty seven', 'seven forty seven', 'seven four seven'],
		['911', 'nine hundred eleven', 'nine eleven', 'nine one one'],
		['1,000', 'one thousand', 'a thousand'],
		['5,500', 'five thousand five hundred', 'fifty five hundred'],
		['5500', 'five thousand five hundred', 'fifty five hundred', 'five five zero zero'],
		['100,000', 'one hundred thousand', 'a hundred thousand'],
		['1,250,000', 'one million two hundred fifty thousand', 'one million two hundred and fifty thousand'],
		['2,500-strong', 'two thousand five hundred strong', 'twenty five hundred strong'],
		['007', 'zero zero seven', 'oh oh seven'],
		['12345678901234567890', 'one two three four five six seven eight nine zero one two three four five six seven eight nine zero'],
		['-5', 'minus five', 'negative five'],
		['+5', 'plus five', 'five'],
		['3.5', 'three point five'],
		['.5', 'point five', 'zero point five'],
		['0.05', 'zero point zero five', 'zero point oh five'],
		['98.6.', 'ninety eight point six']
	])('%s', (token, ...said) => expect(english(token)).toEqual(expect.arrayContaining(said)));

	it('is made of the same words as its parts', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (thousands, rest) => {
				expect(inEnglish(thousands * 1000 + rest)).toEqual([...inEnglish(thousands), 'thousand', ...inEnglish(rest)]);
			})
		);
	});

	it('is said in one way only: no two numbers sound alike', () => {
		const said = Array.from({ length: 20_000 }, (_, n) => inEnglish(n).join(' '));
		const dits = Array.from({ length: 20_000 }, (_, n) => inFrench(n).join(' '));
		expect([new Set(said).size, new Set(dits).size]).toEqual([20_000, 20_000]);
	});

	it.each([
		[1, 'first'],
		[2, 'second'],
		[3, 'third'],
		[5, 'fifth'],
		[8, 'eighth'],
		[12, 'twelfth'],
		[20, 'twentieth'],
		[21, 'twenty first'],
		[100, 'one hundredth']
	])('%i in order', (n, said) => expect(ordinalOf(inEnglish(n)).join(' ')).toBe(said));
});

describe('an English form', () => {
	it.each([
		['1952', 'nineteen fifty two', 'one thousand nine hundred fifty two', 'nineteen hundred and fifty two'],
		['1900', 'nineteen hundred'],
		['1905', 'nineteen oh five'],
		['2005', 'two thousand five', 'two thousand and five', 'twenty oh five'],
		['2020', 'two thousand twenty', 'two thousand and twenty', 'twenty twenty'],
		['1990s', 'nineteen nineties'],
		['1960’s', 'nineteen sixties'],
		["'90s", 'nineties'],
		['’90s', 'nineties'],
		["'05", 'oh five'],
		['1999-2000', 'nineteen ninety nine to two thousand'],
		['$5,500', 'five thousand five hundred dollars', 'fifty five hundred dollars', 'five thousand five hundred'],
		['$3.2', 'three point two', 'three point two dollars'],
		['$3.2bn', 'three point two billion dollars', 'three point two billion'],
		['$5.50', 'five fifty', 'five dollars and fifty cents', 'five dollars fifty'],
		['$1', 'one dollar'],
		['£20', 'twenty pounds', 'twenty'],
		['€5m', 'five million euros'],
		['US$100', 'one hundred dollars'],
		['50€', 'fifty euros'],
		['$5-10m', 'five to ten million dollars'],
		['$100-a-day', 'one hundred dollars a day', 'a hundred dollars a day'],
		['10%', 'ten percent', 'ten'],
		['10-12%', 'ten to twelve percent'],
		['10-12', 'ten to twelve', 'ten twelve'],
		['10–12', 'ten to twelve'],
		['#1', 'number one', 'hashtag one'],
		['10:30', 'ten thirty'],
		['10:05', 'ten oh five'],
		['10:00', 'ten', "ten o'clock"],
		['10:30am', 'ten thirty a. m.'],
		['9am', 'nine a. m.'],
		['9 a.m.', 'nine a. m.'],
		['9p.m.', 'nine p. m.'],
		['1st', 'first'],
		['22nd', 'twenty second'],
		['100th', 'one hundredth', 'a hundredth'],
		['1/2', 'one half', 'a half', 'half'],
		['½', 'one half', 'half'],
		['5½', 'five and a half'],
		['3/4', 'three quarters', 'three fourths', 'three four'],
		['9/11', 'nine eleven'],
		['24/7', 'twenty four seven'],
		['5km', 'five kilometers', 'five k.'],
		['10kg', 'ten kilograms', 'ten kilos'],
		['60mph', 'sixty miles per hour', 'sixty miles an hour'],
		['5G', 'five g.'],
		['4k', 'four k.', 'four thousand'],
		['2x', 'two times', 'two x.'],
		['20°C', 'twenty degrees celsius', 'twenty degrees'],
		['100+', 'one hundred plus', 'one hundred'],
		['555-1234', 'five five five one two three four'],
		['F-16s', 'f. sixteens'],
		['MP3', 'm. p. three'],
		['COVID-19', 'covid nineteen'],
		['G20', 'g. twenty'],
		['v2.0', 'v. two point zero'],
		['3.5-inch', 'three point five inch']
	])('%s', (token, ...said) => expect(english(token)).toEqual(expect.arrayContaining(said)));
});

describe('an English word', () => {
	it.each([
		['“Well,”', 'well'],
		['they’ve', "they've"],
		['(NATO)', 'nato', 'n. a. t. o.'],
		['UN', 'un', 'u. n.'],
		['U.S.', 'u. s.'],
		['U.S.-led', 'u. s. led'],
		["U.N.'s", "u. n.'s"],
		['MPs', "m. p.'s"],
		['J.', 'j.'],
		['I', 'i'],
		['Mr.', 'mister'],
		['Dr', 'doctor', 'drive'],
		['St.', 'saint', 'street'],
		['etc.', 'etcetera'],
		['vs.', 'versus'],
		['No.', 'number'],
		['Ph.D.', 'p. h. d.'],
		['e.g.', 'e. g.', 'for example'],
		['II', 'the second', 'two'],
		['XIV', 'the fourteenth', 'fourteen'],
		['high-stakes', 'high stakes'],
		['word—word', 'word word'],
		['and/or', 'and or', 'and slash or'],
		['AT&T', 'a. t. and t.'],
		['&', 'and'],
		['@', 'at'],
		['+', 'plus'],
		['=', 'equals'],
		['#MeToo', 'hashtag me too', 'me too'],
		['@name', 'at name'],
		['you@there.org', 'you at there dot org'],
		['https://www.example.com/a/b?c', 'example dot com'],
		['LinkedIn', 'linkedin', 'linked in'],
		['html', 'h. t. m. l.'],
		['café', 'cafe'],
		['Škoda', 'skoda'],
		['Straße', 'strasse'],
		['goin’', "goin'"]
	])('%s', (token, ...said) => expect(english(token)).toEqual(expect.arrayContaining(said)));

	it.each(['', ' ', '-', '—', '...', '…', '*', '•', '"', '[laughter]', '[inaudible].', '♪', '¶', '$', '🙂', '--', "'", '¿?'])(
		'"%s" is not said',
		(token) => expect(readEnglish(token, false)).toEqual({ whole: [], readings: [] })
	);

	it('has the dictionary asked for what it may have as it stands', () => {
		expect(readEnglish('U.S.,', false).whole).toContain('u.s.');
		expect(readEnglish('’em', false).whole).toEqual(expect.arrayContaining(["'em", 'em']));
		expect(readEnglish('X-ray', false).whole).toContain('x-ray');
	});

	it('is no acronym where everything is in capitals', () => {
		expect(english('THE', false)).toContain('t. h. e.');
		expect(english('THE', true)).toEqual(['the']);
	});
});

describe('a French form', () => {
	it.each([
		['21', 'vingt et un'],
		['71', 'soixante et onze'],
		['80', 'quatre vingts'],
		['91', 'quatre vingt onze'],
		['200', 'deux cent'],
		['1999', 'mille neuf cent quatre vingt dix neuf', 'dix neuf cent quatre vingt dix neuf'],
		['2000', 'deux mille'],
		['1.500', 'mille cinq cent'],
		['1000000', 'un million'],
		['3,5', 'trois virgule cinq'],
		['10h30', 'dix heures trente'],
		['1h', 'une heure'],
		['1er', 'premier'],
		['1re', 'première'],
		['2e', 'deuxième'],
		['XXe', 'vingtième'],
		['50€', 'cinquante euros'],
		['10%', 'dix pour cent'],
		["L'homme", "l' homme"],
		['qu’il', "qu' il"],
		["aujourd'hui", "aujourd'hui"],
		['dis-je', 'dis -je'],
		['a-t-il', "a t' il"],
		['M.', 'monsieur'],
		['Mme', 'madame'],
		['SNCF', 's n c f'],
		['U.E.', 'u e'],
		['&', 'et']
	])('%s', (token, ...said) => expect(enFrancais(token)).toEqual(expect.arrayContaining(said)));

	it.each(['—', '«', '[rires]', '…'])('"%s" is not said', (token) => expect(enFrancais(token)).toEqual([]));

	it.each([
		[5, 'cinquième'],
		[9, 'neuvième'],
		[4, 'quatrième'],
		[80, 'quatre vingtième'],
		[11, 'onzième']
	])('%i in order', (n, said) => expect(ordinal(n).join(' ')).toBe(said));
});

it.each([
	['“Hello,”', 'Hello'],
	['(really)?', 'really'],
	['U.S.,', 'U.S.'],
	['$5.', '$5.'],
	['100%,', '100%'],
	['’em', "'em"],
	['－５', '-5'],
	['ﬁne', 'fine'],
	['wait-', 'wait'],
	['«Bon»', 'Bon'],
	['Привет!', 'Привет'],
	['你好。', '你好']
])('bares %s', (token, shown) => expect(bare(token)).toBe(shown));
