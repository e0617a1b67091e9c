/** Holds the catalogues together: nothing missing, nothing more, nothing left in English, no parameter lost on the way. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '#lib/words/catalogues.ts';
import { LANGUAGES, type Language } from '#lib/words/languages.ts';
import { hasWords, keptIn, pathsIn, saidBy, sentencesOf } from '../support/sentences.ts';

const areas = globSync('src/lib/words/en/*.ts')
	.map((file) => basename(file, '.ts'))
	.filter((name) => !['index', 'counted', 'spoken'].includes(name))
	.sort();
const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');

/** Spelt in one of our languages as they are in English. */
const SAME = new Set(
	(
		'Volume|Position|Transcription|Link|Text|Minute|Sepia|Pause|OpenDyslexic|BibTeX|APA|Markdown|HTML|JSON|Component|Compact|Image|Source|' +
		'Note|Notes|Date|Normal|System|Citation|Passage|# minute|# minutes|# conversation|# conversations|in # s|# note|# notes|Pauses'
	).split('|')
);

const english = await wordsIn('en');

describe('every area', () => {
	it('is in the catalogue', () => expect(Object.keys(english).sort()).toEqual([...areas, 'spoken'].sort()));
});

describe.each(others)('%s', async (language) => {
	const words = await wordsIn(language);

	it.each(areas)('has the messages of %s and no others', (area) => {
		const key = area as keyof typeof english;
		expect([...pathsIn(area, words[key])].sort()).toEqual([...pathsIn(area, english[key])].sort());
	});

	it.each(areas)('has translated %s, and kept what varies', (area) => {
		const faults = sentencesOf(area).flatMap((sentence) => {
			const theirs = saidBy({ ...words }, sentence);
			return saidBy({ ...english }, sentence).flatMap((said, i) => faultIn(sentence.path, said, theirs[i] ?? ''));
		});
		expect([...new Set(faults)]).toEqual([]);
	});
});

function faultIn(path: string, said: string, theirs: string): readonly string[] {
	const lost = keptIn(said).filter((kept) => !theirs.includes(kept));
	return [
		...(theirs.trim() === '' && said.trim() !== '' ? [`${path} says nothing`] : []),
		...(theirs === said && hasWords(said) && !SAME.has(said.replace(/\d+/g, '#')) ? [`${path} is English: ${said}`] : []),
		...(lost.length > 0 ? [`${path} loses ${lost.join(' ')}: ${theirs}`] : []),
		...(/[<>#]|undefined|NaN|\[object/.test(theirs) && !/[<>#]/.test(said) ? [`${path} is no plain sentence: ${theirs}`] : [])
	];
}

describe('a catalogue that lacks something is found', () => {
	it.each([
		['Delete \u27e8title\u27e9', 'L\u00f6schen', 'loses'],
		['Delete it', 'Delete it', 'is English'],
		['Delete it', '', 'says nothing'],
		['5 notes', 'Notizen', 'loses'],
		['5 notes', '# Notizen 5', 'no plain sentence']
	])('%s as %s', (said, theirs, fault) => expect(faultIn('a.b', said, theirs).join()).toContain(fault));

	it('and one that is whole is not', () => {
		expect(faultIn('a.b', '1 note by \u27e8who\u27e9', 'Eine Notiz von \u27e8who\u27e9')).toEqual([]);
		expect(faultIn('a.b', '\u27e8name\u27e9 (\u27e8key\u27e9)', '\u27e8name\u27e9 (\u27e8key\u27e9)')).toEqual([]);
		expect(faultIn('a.b', 'Volume', 'Volume')).toEqual([]);
	});
});
