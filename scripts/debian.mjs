/** Installs what Debian has and the tests need, where that is allowed. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './programs.mjs';

/** @param {string} name */
const isOnPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const mayInstall = () => existsSync('/etc/debian_version') && isOnPath('apt-get') && process.getuid?.() === 0;

/**
 * @param {readonly string[]} packages
 * @param {string} reason ends the sentence "Installing chromium, ..."
 * @returns {Promise<boolean>} whether they are installed now
 */
export async function installFromDebian(packages, reason) {
	if (!mayInstall()) return false;
	say(`Installing ${packages.join(', ')} from Debian, ${reason}.`);
	// In this runlevel no package starts the service it brings: a web server is asked for, not wanted on port 80.
	const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
	if ((await run('apt-get', ['update', '-q'], { env })) !== 0) return false;
	return (await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env })) === 0;
}
