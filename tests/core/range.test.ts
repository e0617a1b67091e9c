import { expect, it } from 'vitest';
import { wantedBytes } from '#lib/core/range.ts';

const part = (from: number, to: number) => ({ is: 'part', from, to });
const whole = { is: 'whole' };
const unsatisfiable = { is: 'unsatisfiable' };

it.each([
	[null, whole],
	['', whole],
	['bytes=0-', part(0, 100)],
	['bytes=0-0', part(0, 1)],
	['bytes=10-19', part(10, 20)],
	['bytes=90-500', part(90, 100)],
	['bytes=-10', part(90, 100)],
	['bytes=-500', part(0, 100)],
	['bytes=100-', unsatisfiable],
	['bytes=-0', unsatisfiable],
	['bytes=20-10', whole],
	['bytes=0-1,5-6', whole],
	['bytes=-', whole],
	['items=0-1', whole],
	['bytes=a-b', whole]
])('%s of 100 bytes', (header, wanted) => expect(wantedBytes(header, 100)).toEqual(wanted));
