import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import { isEspeakInstalled } from '#lib/server/audio/espeak-package.ts';
import { espeakVoice, loadEspeak } from '#lib/server/audio/espeak.ts';
import { fliteVoice, loadFlite } from '#lib/server/audio/flite.ts';
import { commonLexicon, type Lexicon } from '#lib/server/audio/lexicon.ts';
import { isPhone } from '#lib/server/audio/phones.ts';
import type { CastVoice, Voice } from '#lib/server/audio/voice.ts';
import { Program } from '#lib/server/audio/wasi.ts';
import { keepsItsPromises } from '../../contracts/voice.ts';

const compiled = loadFlite();
const cast = (engine: CastVoice['engine'], voice: string, pitch = 1, rate = 1): CastVoice => ({ name: voice, engine, voice, pitch, rate });
const flite = async (voice: string, pitch = 1, rate = 1, lexicon: Lexicon = commonLexicon): Promise<Voice> =>
	fliteVoice(new Program(await compiled), cast('flite', voice, pitch, rate), lexicon);
const lengthOf = (voice: Voice, text: string): number => [...voice.say(text)].reduce((sum, { sound }) => sum + sound.end - sound.start, 0);

for (const voice of ['slt', 'rms', 'awb', 'kal16']) describe(voice, () => keepsItsPromises(() => flite(voice)));
describe('rms, higher and quicker', () => keepsItsPromises(() => flite('rms', 1.2, 1.1)));

describe('flite', () => {
	const TEXT = 'The former president was arrested on Sunday.';

	it('keeps its pace when the pitch changes, and its pitch apart from the pace', async () => {
		const usual = lengthOf(await flite('slt'), TEXT);
		expect(lengthOf(await flite('slt', 1.2), TEXT) / usual).toBeCloseTo(1, 1);
		expect(lengthOf(await flite('slt', 1, 1.25), TEXT) / usual).toBeCloseTo(0.8, 1);
	});

	it('says a name as the lexicon says', async () => {
		const slow = new Map([['tokayev', 't ow0 k ay1 eh0 v t ow0 k ay1 eh0 v']]);
		const [said] = [...(await flite('slt', 1, 1, slow)).say('Mr. Tokayev left.')];
		const [plainly] = [...(await flite('slt', 1, 1, new Map())).say('Mr. Tokayev left.')];
		const length = (of: typeof said) => of!.words[1]!.end - of!.words[1]!.start;
		expect(length(said)).toBeGreaterThan(1.5 * length(plainly));
		expect(said!.words.every(({ measured }) => measured)).toBe(true);
	});

	it('knows exactly the phones that a lexicon may hold', async () => {
		const program = new Program(await compiled);
		const names =
			'aa ae ah ao aw ax axr ay eh er ey ih ix iy ow oy uh uw p b t d dx k g f v th dh s z sh zh ch jh m n ng l r w y hh zz'.split(' ');
		for (const phone of names.flatMap((name) => [name, `${name}0`, `${name}1`])) {
			const lexicon = new TextEncoder().encode(`zzyzx : m ${phone} m\n`);
			const { out } = program.run(['flite', '-ps', '-add_lex', 'lex', '-o', 'none', '-t', 'zzyzx'], new Map([['lex', lexicon]]));
			expect([phone, isPhone(phone)]).toEqual([phone, !out.includes('not in lexicon phoneset')]);
		}
	});

	it('measures every word of plain English', async () => {
		const said = [...(await flite('slt')).say('In 2019 the U.S. sent 2,500 troops - they arrived on Jan. 6 at 10:30.')].flatMap(
			({ words }) => words
		);
		expect(said.every(({ measured }) => measured)).toBe(true);
	});

	it('makes the same sound in a used instance as in a new one', async () => {
		const program = new Program(await compiled);
		const voice = fliteVoice(program, cast('flite', 'slt'), commonLexicon);
		const first = [...voice.say(TEXT)];
		expect(lengthOf(voice, 'Something else altogether, and longer.')).toBeGreaterThan(seconds(1));
		expect([...voice.say(TEXT)]).toEqual(first);
	});
});

describe.skipIf(!isEspeakInstalled())('espeak-ng (skipped where the optional package is missing)', () => {
	const espeak = async (voice: string, language: string) => espeakVoice(await loadEspeak(), cast('espeak', voice), language, commonLexicon);
	describe('en-us+m3', () => keepsItsPromises(() => espeak('en-us+m3', 'en')));
	describe('fr+f2', () => keepsItsPromises(() => espeak('fr+f2', 'fr')));

	it.each([
		['ar', 'مرحبا بالعالم، كيف حالك اليوم؟', 5],
		['cmn', '今天天气很好，我们去公园。', 6],
		['ja', 'こんにちは、きょうはいいてんきです。', 5],
		['ru', 'Сегодня хорошая погода.', 3]
	])('names the time of every word of %s', async (language, text, count) => {
		const said = [...(await espeak(`${language}+f2`, language)).say(text)].flatMap(({ words }) => words);
		expect(said.length).toBeGreaterThanOrEqual(count);
		expect(said.filter(({ measured }) => measured).length).toBe(said.length);
	});

	it('shares the sound of words it says as one, and owns up to it', async () => {
		const [said] = [...(await espeak('en-us+m3', 'en')).say('They came out of nowhere.')];
		expect(said!.words.map(({ word, measured }) => [word, measured])).toEqual([
			[0, true],
			[1, true],
			[2, false],
			[3, false],
			[4, true]
		]);
		expect(said!.words.every(({ start, end }) => end > start)).toBe(true);
	});

	it('says so when a voice is not there', async () => {
		const nobody = await espeak('nosuch+f2', 'xx');
		expect(() => [...nobody.say('Hello.')]).toThrow('nosuch');
	});
});
