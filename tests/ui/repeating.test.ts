import { expect, it } from 'vitest';
import { mannerFrom } from '#lib/ui/repeating.svelte.ts';

it.each([
	[null, { times: 3, rest: 0 }],
	['five', { times: 3, rest: 0 }],
	[
		{ times: 5, rest: 2 },
		{ times: 5, rest: 2 }
	],
	[
		{ times: null, rest: 'as-long' },
		{ times: null, rest: 'as-long' }
	],
	[
		{ times: 1e9, rest: -1 },
		{ times: 3, rest: 0 }
	]
])('%j is kept as %j', (found, manner) => expect(mannerFrom(found)).toEqual(manner));
