/** Sees that the packages of package-lock.json are installed, and finds the Node that came with them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complain, ROOT, run, say, Stop } from './programs.mjs';

/** The first Node that runs TypeScript as it is, without a flag. */
const OLDEST = [22, 18];

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, extraneous?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} Lock
 */

/**
 * Whether what npm says it installed is what the lock asks for. Optional packages may be missing: most are for other machines.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes last
 */
export function isInstalled(wanted, installed) {
	return Object.entries(wanted.packages ?? {}).every(([place, { version, optional, devOptional, extraneous }]) => {
		// The lock remembers packages that nothing asks for; npm ci leaves them out.
		if (place === '' || extraneous) return true;
		const found = installed.packages?.[place];
		return found ? found.version === version : optional === true || devOptional === true;
	});
}

/** Installs what is missing, and says so. */
export async function ensureDependencies() {
	const wanted = readLock('package-lock.json');
	if (wanted && isInstalled(wanted, readLock('node_modules/.package-lock.json') ?? {})) return;
	say('Installing the packages of package-lock.json (npm ci).');
	// NODE_ENV=production would leave the build tools out.
	// Under an old Node npm warns of every package that wants a new one, and the new one is what it is fetching.
	if ((await npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error')) !== 0) {
		throw new Stop('The packages could not be installed. npm says why above; Parley needs its registry once.');
	}
}

/**
 * The Node to run TypeScript with: the one npm installed for us, else the one that runs this.
 *
 * @returns {string}
 */
export function ourNode() {
	const own = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
	if (existsSync(own)) return own;
	if (isNewEnough(process.versions.node)) return process.execPath;
	throw new Stop(
		`Parley needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}, and npm has no newer one for this machine. Install Node 24 and try again.`
	);
}

/** @param {string} version such as `24.21.0` */
export function isNewEnough(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
	return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * The npm that runs us, else the one on the path.
 *
 * @param {string[]} args
 */
export function npm(...args) {
	const script = process.env.npm_execpath;
	if (script?.endsWith('.js')) return run(process.execPath, [script, ...args]);
	return run('npm', args, { shell: process.platform === 'win32' });
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
	try {
		return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
	} catch (error) {
		if (error instanceof SyntaxError) complain(`${path} is damaged and will be made anew.`);
		return null;
	}
}
