import { expect, it } from 'vitest';
import { ICON_FILES, isIcon, type IconFile } from '#lib/core/icons.ts';
import { PLAIN_SITE } from '#lib/core/site.ts';
import { manifestOf } from '#lib/server/publish/manifest.ts';
import { iconOf } from '#lib/server/publish/picture/icon.ts';

it('names icons that are there, and addresses that hold wherever the library stands', () => {
	const manifest = manifestOf({ ...PLAIN_SITE, title: 'Talks' });
	expect([manifest.name, new URL(manifest.start_url, 'https://a.example/talks/manifest.webmanifest').pathname]).toEqual([
		'Talks',
		'/talks/'
	]);
	expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
	expect(manifest.icons.every(({ src }) => isIcon(src.replace(/\.png$/, '')))).toBe(true);
});

it.each(Object.entries(ICON_FILES))('%s is as large as it says, and small to send', async (name, { size }) => {
	const bytes = Buffer.from(await iconOf(name as IconFile).read());
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
	expect(bytes.length).toBeLessThan(20_000);
});
