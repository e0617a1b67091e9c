import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { isAbsolute } from 'node:path';
import { expect, it } from 'vitest';
import { addressOf, ensureFree, freePort, placeFrom } from '../../scripts/server.mjs';

it('has a place of its own when nobody names one', () => {
	const place = placeFrom({});
	expect(addressOf(place)).toBe('http://127.0.0.1:3000');
	expect(isAbsolute(place.library)).toBe(true);
	expect(place.library.endsWith('library')).toBe(true);
});

it('takes the place it is told', () => {
	expect(placeFrom({ PORT: '80', HOST: '::', PARLEY_LIBRARY: '/a' })).toEqual({ port: 80, host: '::', library: '/a' });
	expect(addressOf({ port: 80, host: '::1', library: '' })).toBe('http://[::1]:80');
});

it.each(['x', '0', '65536', '1.5', '-1'])('refuses the port %s in one sentence', (PORT) => {
	expect(() => placeFrom({ PORT })).toThrow(`PORT should be a number from 1 to 65535, found "${PORT}".`);
});

it('says who has the port, and what to do', async () => {
	const other = createServer();
	await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
	const { port } = other.address() as AddressInfo;
	const place = { host: '127.0.0.1', port, library: '' };
	await expect(ensureFree(place)).rejects.toThrow(`Port ${port} on 127.0.0.1 is already in use.`);
	await new Promise((resolve) => other.close(resolve));
	await expect(ensureFree(place)).resolves.toBeUndefined();
});

it('finds a port that is free', async () => {
	const port = await freePort();
	expect(port).toBeGreaterThan(0);
	await expect(ensureFree({ host: '127.0.0.1', port, library: '' })).resolves.toBeUndefined();
});
