import { describe, expect, it } from 'vitest';
import type { Failure } from '#lib/ui/failures.ts';
import { player } from '#lib/words/en/player.ts';

const FAILURES: readonly Failure['is'][] = ['missing', 'refused', 'stalled', 'undecodable', 'blocked'];

describe('why there is no sound', () => {
	it('is said differently for every cause', () => {
		expect(new Set(FAILURES.map((is) => player.failures[is])).size).toBe(FAILURES.length);
	});

	it.each(FAILURES)('%s: what happened, and what to do, without alarm', (is) => {
		const said = player.failures[is];
		expect(said).toMatch(/retry|another browser/i);
		expect(said).not.toMatch(/!|error|\bfail/i);
	});

	it.each(FAILURES.filter((is) => is !== 'blocked'))('%s: the text is still fine', (is) => {
		expect(player.failures[is]).toContain('The text is all here.');
	});
});
