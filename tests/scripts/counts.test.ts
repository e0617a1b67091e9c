import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, sayCounts, share, sum } from '../../scripts/counts.mjs';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

describe('Vitest', () => {
	it.each([
		['tests of every kind', [file('failed', 'passed', 'failed', 'pending', 'todo', 'skipped')], { passed: 1, failed: 1, skipped: 3 }],
		['a file that does not load', [file('passed', 'passed'), file('failed')], { passed: 1, failed: 1, skipped: 0 }],
		['a file whose tests pass and whose hook fails', [file('failed', 'passed')], { passed: 1, failed: 1, skipped: 0 }],
		['nothing', [], { passed: 0, failed: 0, skipped: 0 }]
	])('%s', (_what, testResults, counts) => {
		expect(countVitest({ testResults })).toEqual(counts);
	});
});

describe('Playwright', () => {
	const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };

	it('counts a flaky test as failed', () => {
		expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 3, skipped: 3 });
	});

	it('counts what failed outside every test', () => {
		expect(countPlaywright({ stats: { ...stats, unexpected: 0, flaky: 0 }, errors: [{}] })).toEqual({ passed: 5, failed: 1, skipped: 3 });
	});
});

it('says the sum in one plain line', () => {
	const both = sum({ passed: 3, failed: 0, skipped: 0 }, { passed: 4, failed: 1, skipped: 0 });
	expect(sayCounts(both)).toBe('7 passed, 1 failed');
	expect(sayCounts({ ...both, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
});

describe('what stands after npm test --', () => {
	it.each([
		[[], [], []],
		[['tests/core'], ['tests/core'], null],
		[['tests/e2e/heard.spec.ts'], null, ['tests/e2e/heard.spec.ts']],
		[['tests/core', 'tests/e2e'], ['tests/core'], ['tests/e2e']],
		[
			['-t', 'e2e words'],
			['-t', 'e2e words'],
			['-g', 'e2e words']
		],
		[['--bail', 'tests/core'], ['--bail', 'tests/core'], null]
	])('%j', (args, vitest, playwright) => {
		expect(share(args)).toEqual({ vitest, playwright });
	});
});
