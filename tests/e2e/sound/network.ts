/** A server whose network can be cut in every way a listener's can. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What hangs goes on hanging when the weather turns: only new requests see the new one. In `hang` they get no answer at all; `whole` is a host that knows no ranges. `stall` and `drop` come after the first part of a file: then nothing more is sent, or the connection ends and ranges get a 503. */
export type Weather = 'fair' | 'missing' | 'stall' | 'drop' | 'busy' | 'hang' | 'whole';

export interface Network {
	readonly origin: string;
	/** The answers to what was asked for: `206 /tone.wav`. */
	readonly log: string[];
	readonly put: (path: string, type: string, body: Buffer | string) => void;
	readonly turn: (weather: Weather) => void;
	/** Nobody listens at this address any more: every connection is refused. */
	readonly down: () => Promise<void>;
	readonly up: () => Promise<void>;
	readonly close: () => Promise<void>;
}

interface Page {
	readonly type: string;
	readonly body: Buffer;
}

/** So much of a file is sent before bad weather begins. */
const FIRST_PART = 400_000;

export async function openNetwork(): Promise<Network> {
	const pages = new Map<string, Page>();
	const log: string[] = [];
	const sockets = new Set<Socket>();
	let weather: Weather = 'fair';
	const server = createServer((request, response) => {
		const page = pages.get(new URL(request.url!, 'http://a').pathname);
		answer(request, response, page, page?.type.startsWith('audio/') ? weather : 'fair');
		log.push(`${response.statusCode} ${request.url!}`);
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	const port = await listenOn(server, 0);
	const down = (): Promise<void> =>
		new Promise((done) => {
			server.close(() => done());
			for (const socket of sockets) socket.destroy();
		});
	return {
		origin: `http://127.0.0.1:${port}`,
		log,
		put: (path, type, body) => pages.set(path, { type, body: Buffer.from(body) }),
		turn: (to) => {
			weather = to;
		},
		down,
		up: async () => {
			await listenOn(server, port);
		},
		close: async () => {
			if (server.listening) await down();
		}
	};
}

function listenOn(server: Server, port: number): Promise<number> {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
	});
}

function answer(request: IncomingMessage, response: ServerResponse, page: Page | undefined, weather: Weather): void {
	if (!page || weather === 'missing') return void response.writeHead(404).end('nothing here');
	if (weather === 'hang') return;
	if (weather === 'whole')
		return void response.writeHead(200, { 'content-type': page.type, 'content-length': page.body.length }).end(page.body);
	const { start, end } = range(request.headers.range, page.body.length);
	if (weather === 'busy' || (weather === 'drop' && start > 0)) return void response.writeHead(503).end('busy');
	const part = page.body.subarray(start, end + 1);
	response.writeHead(request.headers.range ? 206 : 200, {
		'content-type': page.type,
		'content-length': part.length,
		'accept-ranges': 'bytes',
		'cache-control': 'no-store',
		...(request.headers.range ? { 'content-range': `bytes ${start}-${end}/${page.body.length}` } : {})
	});
	send(response, part, weather);
}

function send(response: ServerResponse, part: Buffer, weather: Weather): void {
	if (weather === 'fair' || part.length <= FIRST_PART) return void response.end(part);
	response.write(part.subarray(0, FIRST_PART), () => {
		if (weather === 'drop') response.destroy();
	});
}

function range(asked: string | undefined, length: number): { start: number; end: number } {
	const [, from, to] = /bytes=(\d+)-(\d*)/.exec(asked ?? '') ?? [];
	return { start: Number(from ?? 0), end: to ? Math.min(Number(to), length - 1) : length - 1 };
}
