/** The whole aligner on speech of our own making, whose word times are known to the sample: other orders, parts, and texts too short to tell. */
import { beforeAll, describe, expect, it } from 'vitest';
import { alignClip } from '../../../../bench/aligning.ts';
import { isHeard } from '#lib/core/alignment.ts';
import { narrate } from '#lib/server/audio/narrate.ts';
import { arranged } from '../../../support/distortions.ts';
import { scored } from '../../../support/scored.ts';
import { throughFfmpeg, type Clip } from '../../../support/truth.ts';
import { hasFfmpeg } from '../ffmpeg.ts';
import { making, scriptOf, transcriptOf } from '../script.ts';

const TALK = `The garden
READER: Tomatoes want sun, shelter and steady water. Plant them after the last frost, about two feet apart, and tie each one to a stake.

READER: The old wall behind the shed keeps the heat of the day, and on cold nights in spring it is as good as a blanket.

READER: My neighbour swears by coffee grounds and crushed egg shells, but I have never seen a slug turn round because of them.

READER: In autumn everything that is soft goes on the heap in the corner, and by the next summer it has become black earth.

READER: A robin sits on the handle of the fork whenever I leave it standing, and waits for the worms that I bring up.
`;

async function spoken(): Promise<Clip> {
	const transcript = transcriptOf(TALK);
	const { first, timing } = await narrate(scriptOf(transcript, 'en', new Map([['READER', 'slt']])), making());
	const paragraphs = transcript.paragraphs.map(({ text }, i) => {
		const heard = timing[i]!;
		if (!isHeard(heard)) throw new Error('Made speech leaves nothing out.');
		const words = heard.words.map(([from, to, start, end]) => ({ from, to, start, end }));
		return { text, words, start: heard.start, end: heard.end };
	});
	return { name: 'garden', sound: throughFfmpeg(['-i', first.path], null), paragraphs, inserted: [] };
}

describe.skipIf(!hasFfmpeg)('speech of our own making', () => {
	let garden: Clip;
	beforeAll(async () => {
		garden = await spoken();
	}, 60_000);

	it.each([
		['is found in the opposite order', [4, 3, 2, 1, 0]],
		['is found with two paragraphs changed for each other', [0, 3, 2, 1, 4]],
		['is found where the recording is one paragraph of its text', [3]]
	])(
		'%s',
		async (_, order) => {
			const known = arranged(garden, order);
			const { alignment } = await alignClip(known);
			const { missedAbsences, falseAbsences, imagined, lost, median } = scored(known, alignment.timing);
			expect(alignment).toMatchObject({ is: 'accepted', insertions: [] });
			expect({ missedAbsences, falseAbsences, imagined, lost }).toEqual({ missedAbsences: 0, falseAbsences: 0, imagined: 0, lost: 0 });
			expect(median).toBeLessThan(20);
		},
		60_000
	);

	it.each(['Banana', 'We went to the market yesterday.'])(
		'is not taken for "%s"',
		async (text) => {
			const { alignment } = await alignClip(garden, [{ text }]);
			expect(alignment).toMatchObject({ is: 'refused', coverage: 0 });
		},
		60_000
	);
});
