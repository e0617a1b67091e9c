import { expect, it } from 'vitest';
import { withShortClosures } from '#lib/server/audio/align/closures.ts';
import { CEPSTRA } from '#lib/server/audio/align/frames.ts';
import { pathOf } from './paths.ts';
import { wordsIn } from '#lib/server/audio/align/path.ts';

/** Loudness of each frame, in decibels: `[frames, decibels]` after each other. */
function cepstraOf(...loudness: (readonly [frames: number, decibels: number])[]): Float32Array {
	const all = loudness.flatMap(([frames, decibels]) => Array.from({ length: frames }, () => decibels));
	const cepstra = new Float32Array(all.length * CEPSTRA);
	all.forEach((decibels, t) => (cepstra[t * CEPSTRA] = (decibels / 10) * Math.log(10) * Math.sqrt(20)));
	return cepstra;
}

const word = (...phones: string[]) => ({ opens: true, pronunciations: [{ phones }] });

it.each([
	['a closure as long as they are', 's30 w40', word('G', 'UH', 'D'), cepstraOf([36, -70], [40, -20]), 30],
	['a pause taken for a closure', 's30 w40', word('G', 'UH', 'D'), cepstraOf([45, -70], [40, -20]), 37],
	['the hiss of the line before it', 's30 w40', word('G', 'UH', 'D'), cepstraOf([30, -90], [15, -55], [40, -20]), 37],
	['a burst that is fainter than its vowel', 's30 w40', word('P', 'AA'), cepstraOf([40, -70], [3, -42], [40, -20]), 32],
	['a word that begins otherwise', 's30 w40', word('S', 'IY'), cepstraOf([45, -70], [40, -20]), 30],
	[
		'a word that may begin otherwise',
		's30 w40',
		{ opens: true, pronunciations: [{ phones: ['T'] }, { phones: ['AH'] }] },
		cepstraOf([45, -70], [40, -20]),
		30
	],
	['no pause before it', 's9 w40', word('T', 'UW'), cepstraOf([30, -70], [40, -20]), 9],
	['nothing that can be heard', 's30 w40', word('T', 'UW'), cepstraOf([80, -70]), 30]
])('%s', (_, short, spoken, cepstra, from) => {
	const path = pathOf(short);
	expect(withShortClosures(wordsIn(path.stretches), [spoken], cepstra)).toMatchObject([{ from, to: path.stretches.at(-1)!.to }]);
});
