/** `npm test`: installs what is missing, a browser included, runs every test, and ends with one line of counts. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { countPlaywright, countVitest, failedPlaywright, failedVitest, NONE, sayCounts, share, sum } from './counts.mjs';
import { ensureDependencies, ourNode } from './dependencies.mjs';
import { ensureOutsiders } from './outsiders.mjs';
import { complain, endOnSignals, main, ROOT, run, say } from './programs.mjs';
import { makeSeeds } from './seeds.mjs';
import { freePort } from './server.mjs';

const CACHE = join(ROOT, '.cache');
/** Never the library of the person who runs this. */
const LIBRARY = join(CACHE, 'test-library');

/** Of playwright.config.ts. */
const PROJECTS = ['pages', 'sound'];

/**
 * @typedef {{ counts: import('./counts.mjs').Counts, failed: string[], status: number }} Outcome
 * @typedef {{ count: (report: any) => import('./counts.mjs').Counts, failed: (report: any) => string[] }} Reader
 */

/**
 * @param {string} node
 * @param {string[]} args
 */
function runVitest(node, args) {
	const report = join(CACHE, 'vitest.json');
	const command = [
		'node_modules/vitest/vitest.mjs',
		'run',
		'--passWithNoTests',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	];
	return outcome('Vitest', node, [...command, ...args], report, {}, { count: countVitest, failed: failedVitest });
}

/**
 * @param {string} node
 * @param {string[]} args
 * @param {string} browser
 */
async function runPlaywright(node, args, browser) {
	const report = join(CACHE, 'playwright.json');
	const command = ['node_modules/@playwright/test/cli.js', 'test', '--pass-with-no-tests', '--reporter=list,json'];
	const port = process.env.PARLEY_TEST_PORT ?? String(await freePort());
	const env = { CHROMIUM: browser, PARLEY_LIBRARY: LIBRARY, PARLEY_TEST_PORT: port, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
	return outcome('Playwright', node, [...command, ...args], report, env, { count: countPlaywright, failed: failedPlaywright });
}

/**
 * @param {string} name
 * @param {string} node
 * @param {string[]} command
 * @param {string} report
 * @param {Record<string, string>} env
 * @param {Reader} reader
 * @returns {Promise<Outcome>}
 */
async function outcome(name, node, command, report, env, reader) {
	rmSync(report, { force: true });
	say(`${name}: ${command.slice(1).join(' ')}`);
	const status = await run(node, command, { env });
	const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
	const counts = told === null ? NONE : reader.count(told);
	if (status !== 0 && counts.failed === 0)
		complain(`${name} ended with status ${status}, though no test of its report failed. The reason stands above.`);
	return { counts, failed: told === null ? [] : reader.failed(told), status };
}

async function test() {
	await ensureDependencies();
	const node = ourNode();
	const asked = share(process.argv.slice(2));
	mkdirSync(CACHE, { recursive: true });
	await ensureOutsiders();
	const browser = await ensureBrowser(node);
	await Promise.all([ensureBuild(node), makeSeeds(node, LIBRARY)]);
	/** @type {Outcome[]} */
	const outcomes = [];
	if (asked.vitest) outcomes.push(await runVitest(node, asked.vitest));
	const { playwright } = asked;
	if (playwright)
		for (const project of PROJECTS) outcomes.push(await runPlaywright(node, [`--project=${project}`, ...playwright], browser));
	const counts = outcomes.map((one) => one.counts).reduce(sum, NONE);
	if (counts.passed + counts.failed === 0) complain('No test ran.');
	// At the very end, where whoever reads a long log looks.
	for (const name of outcomes.flatMap(({ failed }) => failed)) say(`failed: ${name.replace(`${ROOT}/`, '')}`);
	say(sayCounts(counts));
	return counts.failed > 0 || counts.passed === 0 || outcomes.some((one) => one.status !== 0) ? 1 : 0;
}

endOnSignals(130);
await main(test);
