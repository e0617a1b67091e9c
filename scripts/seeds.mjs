/** Makes the transcripts the project ships, those that are not made yet. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { complain, isEnding, ROOT, run } from './programs.mjs';

const FOLDER = 'static/seeds';

/**
 * @param {string} node
 * @param {string} library absolute path
 */
export async function makeSeeds(node, library) {
	for (const name of readdirSync(join(ROOT, FOLDER)).sort()) {
		if (!name.endsWith('.txt')) continue;
		const status = await run(node, ['src/cli/main.ts', 'add', `${FOLDER}/${name}`, '--if-missing'], { env: { PARLEY_LIBRARY: library } });
		// One bad transcript must not keep the others from being heard.
		if (status !== 0 && !isEnding()) complain(`${FOLDER}/${name} was not made. The reason stands above; the others are not touched by it.`);
	}
}
