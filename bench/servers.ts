/** Serves both pages from this machine: the built Parley, and a plain file server for the rival. */
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { freePort } from '../scripts/server.mjs';
import type { Bench } from './library.ts';
import { rivalPage } from './rival.ts';

export interface Server {
	readonly base: string;
	close(): void;
}

export async function serveParley(library: string): Promise<Server> {
	const port = await freePort();
	const base = `http://127.0.0.1:${port}`;
	const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), PARLEY_LIBRARY: library };
	const child = spawn(process.execPath, ['src/cli/main.ts', 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
	process.once('exit', () => child.kill());
	while (
		!(await fetch(base).then(
			() => true,
			() => false
		))
	) {
		if (child.exitCode !== null) throw new Error('The server ended before it answered.');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return { base, close: () => void child.kill() };
}

export async function serveRival(benches: readonly Bench[], script: string): Promise<Server> {
	const bodies = new Map([['/hyperaudio-lite.js', { type: 'text/javascript', body: gzipSync(await readFile(script)) }]]);
	const sounds = new Map<string, string>();
	for (const { episode, sound } of benches) {
		bodies.set(`/${episode.id}`, { type: 'text/html; charset=utf-8', body: gzipSync(rivalPage(episode)) });
		sounds.set(`/${episode.id}/audio.webm`, sound);
	}
	const server = createServer((request, response) => {
		const found = bodies.get(request.url ?? '');
		const sound = sounds.get(request.url ?? '');
		if (sound) return void sendPart(request, response, sound);
		if (!found) return void response.writeHead(404).end();
		response.writeHead(200, { 'content-type': found.type, 'content-encoding': 'gzip' }).end(found.body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

async function sendPart({ headers }: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
	const { size } = await stat(path);
	const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? 'bytes=0-') ?? [];
	const start = Number(from);
	const end = to ? Number(to) : size - 1;
	response.writeHead(headers.range ? 206 : 200, {
		'content-type': 'audio/webm',
		'accept-ranges': 'bytes',
		'content-length': end - start + 1,
		...(headers.range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {})
	});
	createReadStream(path, { start, end })
		.pipe(response)
		.on('error', () => undefined);
}
