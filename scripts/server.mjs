/** Runs the built server, and knows when it answers. */
import { createServer } from 'node:net';
import { resolve as absolute } from 'node:path';
import { ROOT, start, Stop } from './programs.mjs';

const POLL_MS = 40;

/**
 * @typedef {{ host: string, port: number, library: string }} Place
 */

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Place}
 */
export function placeFrom(env) {
	const port = Number(env.PORT ?? 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop(`PORT should be a number from 1 to 65535, found "${env.PORT}".`);
	return { host: env.HOST || '127.0.0.1', port, library: absolute(ROOT, env.PARLEY_LIBRARY || 'library') };
}

/**
 * @param {Place} place
 * @returns {string}
 */
export const addressOf = ({ host, port }) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/**
 * @param {Place} place
 * @returns {Promise<void>} rejects with a sentence when somebody else has the port
 */
export function ensureFree({ host, port }) {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => reject(new Stop(whyNot(error, host, port))));
		probe.listen(port, host, () => probe.close(() => resolve()));
	});
}

/** @returns {Promise<number>} a port that nobody has at this moment */
export function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
function whyNot(error, host, port) {
	if (error.code === 'EADDRINUSE')
		return `Port ${port} on ${host} is already in use. Stop the other program, or choose another port: PORT=${port + 1} npm start`;
	if (error.code === 'EACCES') return `Port ${port} needs more rights than this program has. Choose one above 1023: PORT=3000 npm start`;
	if (error.code === 'EADDRNOTAVAIL') return `This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`;
	return `Nothing can listen on ${host}:${port}: ${error.message}`;
}

/**
 * Starts the server.
 *
 * @param {string} node
 * @param {Place} place
 * @returns {{ ready: Promise<void>, ended: Promise<number> }}
 */
export function serve(node, place) {
	const { host, port, library } = place;
	const env = { PORT: String(port), HOST: host, PARLEY_LIBRARY: library };
	const child = start(node, ['src/cli/main.ts', 'serve'], { env, quiet: true });
	/** @type {Promise<number>} */
	const ended = new Promise((resolve) => {
		child.once('exit', (status) => resolve(status ?? 1));
		child.once('error', () => resolve(1));
	});
	return { ready: answers(place, ended), ended };
}

/**
 * @param {Place} place
 * @param {Promise<number>} ended
 */
async function answers({ host, port }, ended) {
	let over = false;
	void ended.then(() => (over = true));
	const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
	while (!(await isAnswered(addressOf({ host: near, port, library: '' })))) {
		if (over) throw new Stop('The server ended before it answered. The reason stands above.');
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
}

/** @param {string} address */
async function isAnswered(address) {
	try {
		const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
		await response.body?.cancel();
		return true;
	} catch {
		return false;
	}
}
