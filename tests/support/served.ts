/** A server of its own for a test that asks how it is started: with other words in the environment than the one all tests share. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { resolve } from 'node:path';
import { freePort } from '../../scripts/server.mjs';

export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

export interface Served {
	readonly port: number;
	/** Any header may be forged, `host` among them. */
	ask(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
	/** @returns its exit status */
	stop(): Promise<number | null>;
}

const LIBRARY = process.env.PARLEY_LIBRARY ?? resolve('.cache/test-library');

/** What `parley serve` says and answers when it cannot go on: the status and the words on stderr. */
export async function refusal(env: Readonly<Record<string, string>>): Promise<{ status: number | null; said: string }> {
	const child = start(env);
	let said = '';
	child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
	const [status] = (await once(child, 'close')) as [number | null];
	return { status, said };
}

export async function openServer(env: Readonly<Record<string, string>> = {}): Promise<Served> {
	const port = await freePort();
	const child = start({ PORT: String(port), ...env });
	await once(child.stdout, 'data');
	return {
		port,
		ask: (path, headers = {}) => ask(port, path, headers),
		async stop() {
			const ended = once(child, 'exit') as Promise<[number | null]>;
			child.kill();
			return (await ended)[0];
		}
	};
}

/** None of what the shared server was told. */
const start = (env: Readonly<Record<string, string>>) =>
	spawn(process.execPath, ['src/cli/main.ts', 'serve'], {
		env: { PATH: process.env.PATH, HOST: '127.0.0.1', PARLEY_LIBRARY: LIBRARY, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});

const ask = (port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> =>
	new Promise((answer, fail) => {
		request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
			let body = '';
			response.setEncoding('utf8');
			response.on('data', (text: string) => (body += text));
			response.on('end', () => answer({ status: response.statusCode!, headers: response.headers, body }));
		})
			.on('error', fail)
			.end();
	});
