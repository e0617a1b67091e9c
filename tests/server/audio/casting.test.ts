import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphId, speakerId, type Paragraph, type Speaker } from '#lib/core/transcript.ts';
import { castVoices, voiceNames } from '#lib/server/audio/casting.ts';

const speaker = (label: string): Speaker => ({ id: speakerId(label), label, name: label, role: null });
const unlabelled: Paragraph = { id: paragraphId(0), speaker: null, attribution: 'none', text: 'Hello.' };
const NOBODY_WISHES = new Map<string, string>();

const castOf = (labels: readonly string[], language = 'en', wishes: ReadonlyMap<string, string> = NOBODY_WISHES, hasEspeak = true) =>
	castVoices(labels.map(speaker), [], language, wishes, hasEspeak);
const namesOf = (...given: Parameters<typeof castOf>) => Array.from(castOf(...given).value.values(), ({ name }) => name);

describe('casting', () => {
	it('gives the seed its two voices', () => expect(namesOf(['MAYNES', 'RASCOE'])).toEqual(['rms', 'slt']));

	it('gives unlabelled paragraphs a voice of their own, only where there are any', () => {
		const { value } = castVoices([speaker('MAYNES'), speaker('RASCOE')], [unlabelled], 'en', NOBODY_WISHES);
		expect(value.get(null)?.name).toBe('awb');
		expect(castOf(['MAYNES']).value.has(null)).toBe(false);
	});

	it('grants wishes by label or id before anything else', () => {
		expect(namesOf(['RASCOE', 'MAYNES'], 'en', new Map([['MAYNES', 'slt']]))).toEqual(['rms', 'slt']);
		expect(namesOf(['MAYNES'], 'en', new Map([['maynes', 'kal16']]))).toEqual(['kal16']);
		expect(
			namesOf(
				['A', 'B'],
				'en',
				new Map([
					['A', 'rms'],
					['B', 'rms']
				])
			)
		).toEqual(['rms', 'rms-2']);
		expect(namesOf(['A'], 'en', new Map([['A', 'slt-3']]))).toEqual(['slt-3']);
	});

	it('says which voices there are when somebody wishes for another', () => {
		const { value, problems } = castOf(['MAYNES'], 'en', new Map([['MAYNES', 'walter']]), false);
		expect(problems).toEqual([{ code: 'unknown-voice', voice: 'walter', label: 'MAYNES', voices: ['slt', 'rms', 'awb', 'kal16'] }]);
		expect(value.size).toBe(1);
	});

	it.each([
		['fr', 'fr+'],
		['pt-BR', 'pt-br+'],
		['zh-Hans', 'cmn+'],
		['no', 'nb+'],
		['ar', 'ar+'],
		['ja', 'ja+']
	])('speaks %s with espeak-ng', (language, start) => {
		for (const name of voiceNames(language, true)) expect(name.startsWith(start)).toBe(true);
		expect(castOf(['A', 'B'], language).problems).toEqual([]);
	});

	it.each([
		['fr', false],
		['tlh', true]
	])('says so when nobody speaks %s', (language, hasEspeak) => {
		const { value, problems } = castOf(['A'], language, NOBODY_WISHES, hasEspeak);
		expect(problems).toEqual([{ code: 'no-voice-for-language', language }]);
		expect(value.size).toBe(0);
	});

	it('needs no espeak-ng for English', () =>
		expect(castOf(['A', 'B', 'C', 'D', 'E', 'F'], 'en', NOBODY_WISHES, false).problems).toEqual([]));
});

describe('the laws of casting', () => {
	const labels = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { selector: speakerId, minLength: 1, maxLength: 60 });
	const wishes = fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), fc.constantFrom('rms', 'slt', 'slt-4', 'nobody'));

	it('no two speakers of one episode sound alike', () => {
		fc.assert(
			fc.property(labels, wishes, fc.boolean(), fc.constantFrom('en', 'fr'), (all, some, hasEspeak, language) => {
				const wished = new Map([...Object.entries(some), [all[0]!, 'rms'], [all.at(-1)!, 'rms']]);
				const voices = [...castOf(all, language, wished, hasEspeak || language === 'fr').value.values()];
				expect(voices.length).toBe(all.length);
				expect(new Set(voices.map(({ name }) => name)).size).toBe(all.length);
				expect(new Set(voices.map(({ voice, pitch, rate }) => `${voice} ${pitch} ${rate}`)).size).toBe(all.length);
			})
		);
	});

	it('one label alone always has the same voice', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), (label) => {
				expect(namesOf([label])).toEqual(namesOf([label]));
			})
		);
	});
});
