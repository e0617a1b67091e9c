import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leapOf, tapped, type Tapping } from '#lib/player/taps.ts';

type Row = readonly [at: number, x: number, y?: number];
const leaps = (rows: readonly Row[], width = 360): number[] => {
	let tapping: Tapping | null = null;
	return rows.map(([at, x, y = 300]) => leapOf((tapping = tapped(tapping, { at, x, y, width }))));
};

describe('taps lead', () => {
	it.each<readonly [string, readonly Row[], readonly number[]]>([
		[
			'nowhere, one by one',
			[
				[0, 40],
				[900, 40]
			],
			[0, 0]
		],
		[
			'back at the left',
			[
				[0, 40],
				[200, 50]
			],
			[0, -10]
		],
		[
			'on at the right',
			[
				[0, 330],
				[290, 320]
			],
			[0, 10]
		],
		[
			'further with each',
			[
				[0, 330],
				[200, 330],
				[450, 330]
			],
			[0, 10, 20]
		],
		[
			'nowhere in the middle',
			[
				[0, 180],
				[200, 180]
			],
			[0, 0]
		],
		[
			'nowhere where two words are tapped',
			[
				[0, 20],
				[200, 110]
			],
			[0, 0]
		],
		[
			'nowhere where two lines are tapped',
			[
				[0, 40, 300],
				[200, 40, 360]
			],
			[0, 0]
		],
		[
			'nowhere from one third into another',
			[
				[0, 118],
				[200, 122]
			],
			[0, 0]
		],
		[
			'anew after a wait',
			[
				[0, 40],
				[200, 40],
				[700, 40],
				[900, 40]
			],
			[0, -10, 0, -10]
		]
	])('%s', (_, rows, expected) => expect(leaps(rows)).toEqual(expected));

	it('law: a tap that is nobody’s second leads nowhere', () =>
		fc.assert(
			fc.property(fc.array(fc.record({ wait: fc.integer({ min: 301, max: 5000 }), x: fc.integer({ min: 0, max: 360 }) })), (taps) => {
				let at = 0;
				expect(leaps(taps.map(({ wait, x }): Row => [(at += wait), x]))).toEqual(taps.map(() => 0));
			})
		));

	it('law: a run of n taps leads ten seconds for each but the first', () =>
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 30 }), fc.boolean(), (n, right) => {
				const run: Row[] = Array.from({ length: n }, (_, i) => [i * 250, right ? 300 : 30]);
				expect(leaps(run).at(-1)).toBe((right ? 10 : -10) * (n - 1) || 0);
			})
		));
});
