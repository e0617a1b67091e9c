/** How the tests in a real browser run: against the built server and a library of their own. `npm test` prepares both. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.PARLEY_TEST_PORT ?? 4400);
/** `nginx` or `python`: a copy of the library as plain files is tested in the place of our server. */
const STILL = process.env.PARLEY_TEST_STILL;
const DEBIAN = '/usr/bin/chromium';

const executablePath = process.env.CHROMIUM ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
/** Chromium will not start as root inside its own sandbox. Sound starts when a script says so: `page.evaluate` is no gesture. */
const args = ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', '--mute-audio'];

/** What is heard there is measured against the clock, or the library is changed, or the one clipboard of a machine, under everybody's feet. */
const ALONE = /\/(?:sound\/(?:promises|seeking)|heard|listening|print|queue|quoting|recording|shelf|site)\.spec\.ts$/;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	timeout: 60_000,
	// `npm test` runs the two one after the other: their sounds would measure each other.
	projects: [
		{ name: 'pages', testIgnore: ALONE, workers: 2 },
		{ name: 'sound', testMatch: ALONE, workers: 1 }
	],
	fullyParallel: false,
	forbidOnly: process.env.CI !== undefined,
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		launchOptions: executablePath === undefined ? { args } : { args, executablePath },
		screenshot: 'only-on-failure',
		// What a worker answers, a test that stands in for the network never sees; those that are about it allow it.
		serviceWorkers: 'block'
	},
	webServer: {
		command: `"${process.execPath}" ${STILL ? `tests/support/serve-still.ts ${STILL} ${PORT}` : 'src/cli/main.ts serve'}`,
		url: `http://127.0.0.1:${PORT}`,
		env: {
			HOST: '127.0.0.1',
			PORT: String(PORT),
			ORIGIN: `http://127.0.0.1:${PORT}`,
			PARLEY_LIBRARY: process.env.PARLEY_LIBRARY ?? resolve('.cache/test-library')
		},
		reuseExistingServer: false
	}
});
