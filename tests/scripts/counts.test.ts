import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, failedPlaywright, failedVitest, sayCounts, share, sum } from '../../scripts/counts.mjs';

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

describe('the names of what failed', () => {
	it('are a test\u2019s, or a file\u2019s where it could not be loaded', () => {
		const test = (status: string, fullName: string) => ({ status, fullName });
		const of = (name: string, status: string, assertionResults: { status: string; fullName: string }[]) => ({
			name,
			status,
			assertionResults
		});
		const report = {
			testResults: [of('a', 'failed', [test('failed', 'x y'), test('passed', 'z')]), of('b', 'failed', []), of('c', 'passed', [])]
		};
		expect(failedVitest(report)).toEqual(['a > x y', 'b']);
	});

	it('are found in suites within suites, with those that passed only when tried again', () => {
		const spec = (title: string, ok: boolean, status: string) => ({ file: 'a', title, ok, tests: [{ status }] });
		const suites = [
			{ specs: [spec('one', true, 'expected')], suites: [{ specs: [spec('two', false, 'unexpected'), spec('three', true, 'flaky')] }] }
		];
		expect(failedPlaywright({ suites, errors: [{ message: 'No server\nat' }] })).toEqual(['a > two', 'a > three', 'No server']);
	});
});
