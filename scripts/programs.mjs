/** Starts other programs, and sees that none of them outlives this one. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** How long a program may take to end by itself before it is ended. */
const PATIENCE_MS = 3000;
const PARENT_CHECK_MS = 500;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let ending = false;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean, quiet?: boolean }} [options] quiet: only what goes wrong is shown
 */
export function start(command, args, { env = {}, shell = false, quiet = false } = {}) {
	const child = spawn(command, args, {
		cwd: ROOT,
		env: { ...process.env, ...env },
		shell,
		stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit']
	});
	running.add(child);
	child.once('exit', () => running.delete(child));
	child.once('error', () => running.delete(child));
	return child;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<number>} its exit status; ended by a signal, or not to be started, counts as 1
 */
export function run(command, args, options) {
	return new Promise((resolve) => {
		const child = start(command, args, options);
		child.once('exit', (status) => resolve(status ?? 1));
		child.once('error', (error) => {
			complain(`${command} could not be started: ${error.message}`);
			resolve(1);
		});
	});
}

/**
 * Runs a program that talks much and is asked to speak only when it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runHushed(command, args) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
		running.add(child);
		/** @type {Buffer[]} */
		const said = [];
		child.stdout.on('data', (bytes) => said.push(bytes));
		child.stderr.on('data', (bytes) => said.push(bytes));
		child.once('close', (status) => {
			running.delete(child);
			if (status !== 0 && !ending) process.stderr.write(Buffer.concat(said));
			resolve(status ?? 1);
		});
	});
}

/** Ends what is still running, politely first. */
export async function endAll() {
	ending = true;
	const ends = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)));
	for (const child of running) child.kill('SIGTERM');
	const timer = setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), PATIENCE_MS);
	await Promise.all(ends);
	clearTimeout(timer);
}

/**
 * Ctrl-C, and being asked to end, end the children too.
 *
 * @param {number} status what this program then answers
 */
export function endOnSignals(status) {
	const end = () => {
		if (!ending) void endAll().then(() => process.exit(status));
	};
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);
	// npm, when it is told to end, ends alone and tells nobody.
	const parent = process.ppid;
	if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && end(), PARENT_CHECK_MS).unref();
}

/** Whether the end was asked for: what fails after that is no news. */
export const isEnding = () => ending;

/** @param {string} sentence */
export const say = (sentence) => console.log(sentence);

/** @param {string} sentence */
export const complain = (sentence) => console.error(sentence);

/** A reason to stop that is said in one sentence, without a stack. */
export class Stop extends Error {}

/**
 * Runs a script's body; a `Stop` is said plainly, and nothing is left running.
 *
 * @param {() => Promise<number>} body answers the exit status
 */
export async function main(body) {
	try {
		process.exitCode = await body();
	} catch (error) {
		if (isEnding()) return;
		complain(error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error));
		process.exitCode = 1;
	} finally {
		if (!isEnding()) await endAll();
	}
}
