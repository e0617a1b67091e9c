/** Stands between a browser and a server of ours, and makes trouble: slow, gone, failing, or another version of everything. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Between {
	readonly origin: string;
	/** Bytes of sound a second; 0 for as fast as it goes. */
	pace: number;
	/** Whether nobody answers at all, or every page fails. */
	trouble: 'none' | 'down' | 'failing';
	/** The name of a build: all built files are named otherwise, and those of other builds are gone. */
	build: string;
	/** Episodes say that they are of this version; `null` for what they say themselves. */
	version: string | null;
	/** What was asked for since it was last emptied, with the range. */
	asked: string[];
	close(): Promise<void>;
}

const BUILT = /([\w-]+\.)([\w-]{8}\.(?:js|css))/g;

export async function openBetween(port: number): Promise<Between> {
	const server = createServer((asked, answer) => void pass(between, port, asked, answer).catch(() => answer.destroy()));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const between: Between = {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		pace: 0,
		trouble: 'none',
		build: '',
		version: null,
		asked: [],
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
	return between;
}

async function pass(between: Between, port: number, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
	const path = asked.url ?? '/';
	between.asked.push(`${path} ${asked.headers.range ?? ''}`.trim());
	if (between.trouble === 'down') return void asked.socket.destroy();
	if (between.trouble === 'failing') return void answer.writeHead(503).end();
	const real = realPath(path, between.build);
	if (real === null) return void answer.writeHead(404).end();
	const headers = { ...asked.headers, host: `127.0.0.1:${port}`, 'accept-encoding': 'identity' };
	const inner = request({ host: '127.0.0.1', port, path: real, method: asked.method, headers, agent: false }).end();
	const [response] = (await once(inner, 'response')) as [IncomingMessage];
	if (/\/(?:audio|speech)\./.test(path)) return slowly(between, response, answer);
	if (/^(?:text\/|application\/(?:json|manifest))|javascript/.test(response.headers['content-type'] ?? ''))
		return rewritten(between, response, answer);
	answer.writeHead(response.statusCode!, response.headers);
	response.pipe(answer);
}

/** `null` for a built file of another build. */
function realPath(path: string, build: string): string | null {
	if (!path.startsWith('/_app/immutable/') || !/\.(?:js|css)$/.test(path) || build === '') return path;
	return path.includes(`.${build}`) ? path.replace(`.${build}`, '.') : null;
}

async function slowly(between: Between, response: IncomingMessage, answer: ServerResponse): Promise<void> {
	answer.writeHead(response.statusCode!, response.headers);
	for await (const bytes of response as AsyncIterable<Buffer>) {
		if (between.pace > 0) await pause((bytes.length / between.pace) * 1000);
		if (between.trouble === 'down' || !answer.writable) return void answer.destroy();
		answer.write(bytes);
	}
	answer.end();
}

async function rewritten({ build, version }: Between, response: IncomingMessage, answer: ServerResponse): Promise<void> {
	const parts: Buffer[] = [];
	for await (const bytes of response as AsyncIterable<Buffer>) parts.push(bytes);
	let text = Buffer.concat(parts).toString();
	if (build !== '') text = text.replace(BUILT, `$1${build}$2`).replace(/([`"])(\d{13})\1/g, `$1$2${build.length}$1`);
	const own = /name="parley-version" content="([\w-]+)/.exec(text)?.[1];
	if (version !== null && own !== undefined) text = text.replaceAll(own, version);
	const headers = { ...response.headers };
	// A policy names the script by its hash, and the header `link` the files by their own names.
	const untrue = build === '' && version === null ? [] : ['content-security-policy', 'link'];
	for (const name of ['content-length', 'etag', ...untrue]) Reflect.deleteProperty(headers, name);
	answer.writeHead(response.statusCode!, headers);
	answer.end(text);
}
