/** Somebody else's site: serves given pages from another origin, so that a test can hold ours inside them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Hosted {
	readonly body: string | Uint8Array;
	/** `text/html` without it. */
	readonly type?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Host {
	/** `http://localhost:41234`: another site than 127.0.0.1, so cookies and storage in its frames are a third party's. */
	readonly origin: string;
	close(): Promise<void>;
}

/** @param pages by path, a bare text is HTML; may be changed while it serves */
export async function openHost(pages: Readonly<Record<string, string | Hosted>>): Promise<Host> {
	const server = createServer(({ url = '/' }, response) => {
		const page = pages[new URL(url, 'http://host').pathname];
		const {
			body,
			type = 'text/html; charset=utf-8',
			headers = {}
		}: Hosted = typeof page === 'object' ? page : { body: page ?? 'Not found' };
		response.writeHead(page === undefined ? 404 : 200, { 'content-type': type, ...headers }).end(body);
	});
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
	return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => closed(server) };
}

const closed = (server: Server): Promise<void> =>
	new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
