/** What Lighthouse gives the page of an episode, as a phone on a slow network meets it. */
import { resolve } from 'node:path';
import { makeSeeds } from '../scripts/seeds.mjs';
import { judged, type Judgement } from '../tests/support/lighthouse.ts';
import { median, type Row } from './figures.ts';
import { serveParley } from './servers.ts';

const TIMES = 5;
const LIBRARY = resolve('.cache/test-library');
const EPISODE = 'russian-troops-have-crossed-the-border-into-kazakhstan-following-violent-protests';

export async function judgingRows(): Promise<Row[]> {
	await makeSeeds(process.execPath, LIBRARY);
	const server = await serveParley(LIBRARY);
	const found: Judgement[] = [];
	for (let i = 0; i < TIMES; i++) found.push(await judged(`${server.base}/episodes/${EPISODE}`));
	server.close();
	const score = (category: 'performance' | 'accessibility' | 'best-practices' | 'seo', least: number): Row => {
		const parley = median(found.map(({ scores }) => scores[category]));
		return { what: `Lighthouse, ${category}`, unit: 'of 100', digits: 0, parley, rival: null, bar: `>= ${least}`, holds: parley >= least };
	};
	const figure = (name: 'first-contentful-paint' | 'largest-contentful-paint', said: string): Row => ({
		...{ what: `${said}, slow 4G`, unit: 'ms', digits: 0, rival: null, bar: '', holds: true },
		parley: median(found.map(({ figures }) => figures[name]))
	});
	return [
		score('performance', 95),
		...(['accessibility', 'best-practices', 'seo'] as const).map((category) => score(category, 100)),
		figure('first-contentful-paint', 'first paint'),
		figure('largest-contentful-paint', 'largest paint')
	];
}
