import { expect, it } from 'vitest';
import { faster, speed, volume } from '#lib/player/tuning.ts';

it.each([
	[1, 1],
	[0.1, 0.5],
	[9, 3.5],
	[1.25, 1.3],
	[1.2000000000000002, 1.2]
])('speed %d is %d', (wanted, got) => expect(speed(wanted)).toBe(got));

it('goes through all speeds in tenths, there and back, without a crumb', () => {
	const up = Array.from({ length: 32 }, (_, i) => i).reduce<number[]>((so) => [...so, faster(so.at(-1)!, 1)], [0.5]);
	expect(up.slice(0, 31)).toEqual(Array.from({ length: 31 }, (_, i) => (i + 5) / 10));
	expect(up.at(-1)).toBe(3.5);
	expect(up.slice(0, 31).reduceRight((at) => faster(at, -1), 3.5)).toBe(0.5);
});

it.each([
	[0.4, 0.4],
	[-1, 0],
	[2, 1]
])('volume %d is %d', (wanted, got) => expect(volume(wanted)).toBe(got));
