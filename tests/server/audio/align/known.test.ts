/** The whole aligner on recordings whose word times are known. The bench has the full table; these few must hold at every commit. */
import { describe, expect, it } from 'vitest';
import { isHeard } from '#lib/core/alignment.ts';
import { alignClip } from '../../../../bench/aligning.ts';
import { arranged, music, sloppy, withInserted, withoutParagraphs } from '../../../support/distortions.ts';
import { scored } from '../../../support/scored.ts';
import { clip, TRUTH_RATE, whyNoTruth, type Clip } from '../../../support/truth.ts';

const why = whyNoTruth();
const harbour = (): Clip => clip('c2_harbour');
const interview = (): Clip => clip('c1_interview');

describe.skipIf(why !== null)(`a known recording${why === null ? '' : ` (skipped: ${why})`}`, () => {
	it.each<[string, () => Clip, number, number]>([
		['as it is', harbour, 12, 30],
		['with music before it', () => withInserted(harbour(), 0, music(15)), 15, 40],
		['with other speech in the middle', () => withInserted(harbour(), 49.1, interview().sound.slice(0, 20 * TRUTH_RATE)), 15, 40],
		['with two paragraphs cut out', () => withoutParagraphs(harbour(), [2, 5]), 15, 40],
		['with a paragraph somewhere else', () => arranged(harbour(), [0, 5, 1, 2, 3, 4, 6, 7, 8, 9]), 15, 40]
	])(
		'%s',
		async (_, recording, median, p90) => {
			const known = recording();
			const { alignment } = await alignClip(known);
			const score = scored(known, alignment.timing);
			expect(alignment.is).toBe('accepted');
			expect([score.missedAbsences, score.falseAbsences, score.imagined]).toEqual([0, 0, 0]);
			expect(score.lost).toBeLessThan(0.005);
			expect(score.median).toBeLessThanOrEqual(median);
			expect(score.p90).toBeLessThanOrEqual(p90);
			for (const heard of alignment.timing.filter(isHeard)) {
				for (const [i, [, , start, end]] of heard.words.entries()) {
					expect(end).toBeGreaterThan(start);
					expect(start).toBeGreaterThanOrEqual(heard.words[i - 1]?.[3] ?? heard.start);
				}
			}
		},
		60_000
	);

	it('keeps the right words of a transcript with a quarter of them wrong', async () => {
		const known = sloppy(harbour(), { gone: 0.1, added: 0.05, changed: 0.1 });
		const { lost, median, p90, falseAbsences } = scored(known, (await alignClip(known)).alignment.timing);
		expect(lost).toBeLessThanOrEqual(0.02);
		expect([median <= 12, p90 <= 35, falseAbsences]).toEqual([true, true, 0]);
	}, 60_000);

	it('is refused with a transcript of something else', async () => {
		const { alignment } = await alignClip(harbour(), interview().paragraphs);
		expect(alignment).toMatchObject({ is: 'refused' });
		expect(alignment.coverage).toBeLessThan(0.1);
	}, 60_000);
});
