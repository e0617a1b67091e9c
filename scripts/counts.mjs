/** Counts what two test runners report, and says it in one line. */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} PlaywrightReport
 */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * A file that could not be loaded has no tests to fail, so it counts as one failure itself.
 *
 * @param {{ testResults: VitestFile[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
	const statuses = report.testResults.flatMap((file) => {
		const own = file.assertionResults.map((test) => test.status);
		return file.status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own;
	});
	const passed = statuses.filter((status) => status === 'passed').length;
	const failed = statuses.filter((status) => status === 'failed').length;
	return { passed, failed, skipped: statuses.length - passed - failed };
}

/**
 * Errors outside every test (a file that does not load, a server that does not start) count as failures. A test that
 * passed only when tried again is a failure that hid.
 *
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} report
 * @returns {string[]} what failed, by name
 */
export const failedVitest = ({ testResults }) =>
	testResults.flatMap(({ name, status, assertionResults }) => {
		const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => `${name} > ${fullName}`);
		return status === 'failed' && failed.length === 0 ? [name] : failed;
	});

/**
 * @typedef {{ file: string, title: string, ok: boolean, tests: { status: string }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @param {Suite & { errors?: { message?: string }[] }} report
 * @returns {string[]} what failed, by name
 */
export const failedPlaywright = ({ specs = [], suites = [], errors = [] }) => [
	...specs.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky')).map(({ file, title }) => `${file} > ${title}`),
	...suites.flatMap(failedPlaywright),
	...errors.map(({ message }) => String(message).split('\n', 1)[0] ?? '')
];

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export const sum = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

/** @param {Counts} counts */
export const sayCounts = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * What was asked for after `npm test --`: names of tests/e2e go to the browser, other names to Vitest, options to both.
 *
 * @param {readonly string[]} args
 * @returns {{ vitest: string[] | null, playwright: string[] | null }} `null`: this runner was not asked
 */
export function share(args) {
	const names = args.filter((_arg, i) => !isOption(args, i));
	const options = args.filter((_arg, i) => isOption(args, i));
	const inBrowser = names.filter((name) => name.includes('e2e') || /\.spec\b/.test(name));
	const outside = names.filter((name) => !inBrowser.includes(name));
	return {
		vitest: names.length > 0 && outside.length === 0 ? null : [...options, ...outside],
		playwright:
			names.length > 0 && inBrowser.length === 0 ? null : [...options.map((option) => (option === '-t' ? '-g' : option)), ...inBrowser]
	};
}

/**
 * @param {readonly string[]} args
 * @param {number} at
 */
const isOption = (args, at) => args[at]?.startsWith('-') || args[at - 1] === '-t';
