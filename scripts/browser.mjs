/** Finds a Chromium for the tests, and installs one where there is none. */
import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';
import { run, say, Stop } from './programs.mjs';

const DEBIAN = '/usr/bin/chromium';

/**
 * @param {string} node
 * @returns {Promise<string>} path of a Chromium that can be started
 */
export async function ensureBrowser(node) {
	const named = process.env.CHROMIUM;
	if (named && !existsSync(named)) throw new Stop(`CHROMIUM names ${named}, and there is no such file.`);
	const found = named ?? (await foundBrowser()) ?? (await installedBrowser(node));
	if (!found) throw new Stop('There is no Chromium and none could be installed. Install one and set CHROMIUM to its path.');
	say(`The tests in the browser use ${found}.`);
	return found;
}

async function foundBrowser() {
	const own = await playwrightsOwn();
	return [own, DEBIAN].find((path) => existsSync(path)) ?? null;
}

/** @param {string} node */
async function installedBrowser(node) {
	// A page is measured with letters: a bare Debian has no font at all.
	await installFromDebian(['chromium', 'fonts-liberation'], 'to have a browser for the tests');
	if (existsSync(DEBIAN)) return DEBIAN;
	say('Downloading a Chromium for the tests (playwright install chromium --no-shell).');
	await run(node, ['node_modules/playwright/cli.js', 'install', 'chromium', '--no-shell']);
	return foundBrowser();
}

async function playwrightsOwn() {
	const { chromium } = await import('@playwright/test');
	return chromium.executablePath();
}
