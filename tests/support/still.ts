/** A copy of a library as plain files, and web hosts that know nothing of us: nginx as Debian sets it up, and Python's little server. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './files.ts';

export type HostName = 'nginx' | 'python';

/** Debian's own; another Python may stand before it on the path. */
const PROGRAMS: Readonly<Record<HostName, string>> = { nginx: '/usr/sbin/nginx', python: '/usr/bin/python3' };

export const isThere = (host: HostName): boolean => existsSync(PROGRAMS[host]);

/** @returns what the command said of it */
export function writeCopy(folder: string, address: string, library = process.env.PARLEY_LIBRARY ?? resolve('.cache/test-library')): string {
	const command = [process.execPath, 'src/cli/main.ts', 'site', folder, '--address', address].map((word) => `'${word}'`).join(' ');
	return execFileSync('/bin/sh', ['-c', `${command} 2>&1`], { env: { ...process.env, PARLEY_LIBRARY: library }, encoding: 'utf8' });
}

/** @returns what ends it */
export async function serveFolder(host: HostName, folder: string, port: number): Promise<() => void> {
	const args = host === 'nginx' ? nginx(folder, port) : ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder];
	const child = spawn(PROGRAMS[host], args, { stdio: 'ignore' });
	for (let tries = 0; tries < 100; tries++) {
		const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
		if (answer?.ok) return () => void child.kill();
		await new Promise((later) => setTimeout(later, 50));
	}
	child.kill();
	throw new Error(`${host} does not serve ${folder}`);
}

/** The list of types and nothing else: what every host has. */
function nginx(folder: string, port: number): string[] {
	const own = temporaryFolder();
	mkdirSync(join(own, 'tmp'));
	const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/tmp/${name};`);
	const site = `server { listen 127.0.0.1:${port}; root ${folder}; error_page 404 /404.html; }`;
	const http = `http { include /etc/nginx/mime.types; access_log off; ${places.join(' ')} ${site} }`;
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	const config = `${user} daemon off; worker_processes 1; pid ${own}/pid; error_log ${own}/error.log; events {} ${http}`;
	writeFileSync(join(own, 'nginx.conf'), config);
	return ['-c', join(own, 'nginx.conf'), '-e', join(own, 'error.log'), '-p', own];
}

export async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
	const { port } = probe.address() as AddressInfo;
	await new Promise((closed) => probe.close(closed));
	return port;
}
