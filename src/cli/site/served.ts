/** The built pages, asked for as a browser would, in this process and on this machine alone. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../terminal.ts';

const BUILT = new URL('../../../build/handler.js', import.meta.url);
/** Files that go with the pages: script, style, fonts. */
export const CLIENT = fileURLToPath(new URL('client', BUILT));

export interface Answer {
	readonly status: number;
	readonly type: string;
	/** Its Content-Security-Policy. */
	readonly policy: string | null;
	readonly bytes: Uint8Array;
}

export interface Served extends AsyncDisposable {
	ask(address: string): Promise<Answer>;
}

/**
 * @param home where the copy will be reached: what is absolute in the pages begins with it
 * @param library the folder of the library
 */
export async function serveStill(home: URL, library: string | undefined): Promise<Served> {
	if (!existsSync(BUILT)) throw new Refusal('The pages are not built yet. Run "npm start" once, or "npm run build".');
	// Read by the built server when it is loaded.
	Object.assign(process.env, { ORIGIN: home.origin, PARLEY_ADDRESS: home.href.replace(/\/$/, ''), PARLEY_STILL: '1' });
	if (library !== undefined) process.env.PARLEY_LIBRARY = library;
	const { handler } = (await import(BUILT.href)) as { handler: RequestListener };
	const server = createServer(handler).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		async ask(address) {
			const answer = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } });
			const { status, headers } = answer;
			const bytes = new Uint8Array(await answer.arrayBuffer());
			return { status, type: headers.get('content-type') ?? '', policy: headers.get('content-security-policy'), bytes };
		},
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
