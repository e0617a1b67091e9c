/** How much script a page is sent that holds a player. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Row } from './figures.ts';

/** Built before the pages, and served as they are. */
const SCRIPTS = [
	{ what: 'embed.js, the element, gzipped', file: 'static/embed.js', most: 45 },
	{ what: 'script of the embed, gzipped', file: 'static/embed-page.js', most: 60 }
] as const;

export const embeddingRows = (): Promise<Row[]> =>
	Promise.all(
		SCRIPTS.map(async ({ what, file, most }): Promise<Row> => {
			const size = gzipSync(await readFile(file), { level: 9 }).length / 1000;
			return { what, unit: 'kB', digits: 1, parley: size, rival: null, bar: `<= ${most}`, holds: size <= most };
		})
	);
