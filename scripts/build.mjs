/** Builds the pages when what they are made of has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runHushed, say, Stop } from './programs.mjs';

/** What every page runs before it is painted, and scripts that other pages load, or a frame in them: each is built before the pages, into what is served as it is. */
const SCRIPTS = [
	{ config: 'vite.first.config.ts', makes: [] },
	{ config: 'vite.embed.config.ts', makes: ['static/embed.js', 'static/embed.css'] },
	{ config: 'vite.page.config.ts', makes: ['static/embed-page.js', 'static/embed-page.css'] }
];
const CONFIGS = ['svelte.config.js', 'vite.config.ts', 'tsconfig.json', ...SCRIPTS.map(({ config }) => config)];

/** Everything a build depends on. */
const SOURCES = ['src', 'static', 'package.json', 'package-lock.json', ...CONFIGS];

/** The compiler's settings stand on some that SvelteKit writes, and a fresh clone has none of those. */
const STEPS = [
	['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
	...[...SCRIPTS.map(({ config }) => config), 'vite.config.ts'].map((config) => [
		'node_modules/vite/bin/vite.js',
		'build',
		...['--config', config, '--logLevel', 'warn']
	])
];

/** Beside the build, and swept away with it by the next one. */
const STAMP = 'build/.made-of';

/**
 * One hash of names and contents; a file's date says nothing after a clone.
 *
 * @param {string} root
 * @param {readonly string[]} paths files and folders below it
 * @param {readonly string[]} but files that do not count
 */
export function fingerprint(root, paths, but = []) {
	const hash = createHash('sha256');
	for (const path of paths.flatMap((path) => filesOf(root, path)).filter((path) => !but.includes(path)))
		hash
			.update(`${path}\0`)
			.update(readFileSync(join(root, path)))
			.update('\0');
	return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} itself, or every file below it in a fixed order
 */
function filesOf(root, path) {
	if (!existsSync(join(root, path))) return [];
	const below = readdirSync(join(root, path, '..'), { withFileTypes: true }).find((entry) => entry.name === path.split('/').at(-1));
	if (!below?.isDirectory()) return [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesOf(root, `${path}/${name}`));
}

/** @param {string} node */
export async function ensureBuild(node) {
	const made = SCRIPTS.flatMap(({ makes }) => makes);
	const now = fingerprint(ROOT, SOURCES, made);
	if (existsSync(join(ROOT, 'build/index.js')) && existsSync(join(ROOT, STAMP)) && readFileSync(join(ROOT, STAMP), 'utf8') === now) return;
	say('Building the pages (vite build).');
	for (const step of STEPS)
		if ((await runHushed(node, step)) !== 0) throw new Stop('The pages could not be built. The reason stands above.');
	writeFileSync(join(ROOT, STAMP), now);
}
