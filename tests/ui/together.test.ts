import { expect, it } from 'vitest';
import { isCallOfAnother } from '#lib/ui/together.ts';

it.each([
	[{ name: 'parley:begun', from: 2 }, true],
	[{ name: 'parley:begun', from: 1 }, false],
	[{ name: 'parley:begun' }, false],
	[{ name: 'parley:begun', from: '2' }, false],
	[{ name: 'another', from: 2 }, false],
	['{"context":"player.js","method":"play"}', false],
	[null, false],
	[undefined, false]
])('%j pauses: %s', (said, pauses) => expect(isCallOfAnother(said, 1)).toBe(pauses));
