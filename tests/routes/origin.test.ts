import { describe, expect, it } from 'vitest';
import { PLAIN_SITE } from '#lib/core/site.ts';
import { findHome } from '../../src/routes/origin.server.ts';

const to = (address: string) => ({ url: new URL(address), request: new Request(address) });
const OURS = 'https://ours.example/talks';

describe('where the library is', () => {
	it.each([
		['where it is asked, with nothing said', 'http://192.168.0.7:3000/feed.xml?a=b', {}, null, 'http://192.168.0.7:3000'],
		['on an address of eight numbers', 'http://[::1]:3000/', {}, null, 'http://[::1]:3000'],
		['what the library says of itself', 'http://127.0.0.1:3000/', {}, OURS, OURS],
		[
			'ORIGIN, which is Kit’s own address, before the library',
			'https://there.example/a',
			{ ORIGIN: 'https://there.example' },
			OURS,
			'https://there.example'
		],
		['PARLEY_ADDRESS before all', 'https://a.example/', { ORIGIN: 'https://a.example', PARLEY_ADDRESS: `${OURS}/` }, null, OURS],
		['an address that is none is not said', 'http://a.example/', { PARLEY_ADDRESS: 'javascript:alert(1)' }, null, 'http://a.example']
	])('%s', async (_, asked, env, address, home) => {
		expect(await findHome(to(asked), env, async () => ({ ...PLAIN_SITE, address }))).toBe(home);
	});

	it.each(['a"b', "a'b", 'a;b', 'a`b', '{a}', '-a', 'a,b', 'a&b', 'a$b'])('a host %s is at home nowhere', async (host) => {
		await expect(findHome(to(`http://${host}/`), {}, async () => PLAIN_SITE)).rejects.toMatchObject({ status: 400 });
	});
});
