/** `npm run bench`: installs what is missing, the rival to compare with included, and prints the benchmark's table. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensureDependencies, npm, ourNode } from './dependencies.mjs';
import { endOnSignals, main, ROOT, run, say, Stop } from './programs.mjs';

const RIVAL = { name: 'hyperaudio-lite', version: '2.6.4' };
/** Ignored by git, and no part of what anybody installs. */
const PLACE = join(ROOT, 'bench/.cache');

async function ensureRival() {
	const manifest = join(PLACE, 'node_modules', RIVAL.name, 'package.json');
	if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === RIVAL.version) return;
	say(`Installing ${RIVAL.name} ${RIVAL.version} into bench/.cache, to compare with.`);
	mkdirSync(PLACE, { recursive: true });
	const status = await npm('install', '--prefix', PLACE, '--no-audit', '--no-fund', '--loglevel=error', `${RIVAL.name}@${RIVAL.version}`);
	if (status !== 0) throw new Stop(`${RIVAL.name} could not be installed, so there is nothing to compare with.`);
}

async function bench() {
	await ensureDependencies();
	const node = ourNode();
	await ensureRival();
	const browser = await ensureBrowser(node);
	await ensureBuild(node);
	return run(node, ['bench/main.ts'], { env: { CHROMIUM: browser } });
}

endOnSignals(130);
await main(bench);
