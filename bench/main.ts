/** Runs every measurement and prints two tables: medians, ratios, and whether each bar holds. Fails only when it cannot measure. */
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Engine } from '#lib/server/audio/voice.ts';
import { alignmentRows } from './aligning.ts';
import { launch } from './browser.ts';
import { embeddingRows } from './embedding.ts';
import { median, table, type Row } from './figures.ts';
import { judgingRows } from './judging.ts';
import { laneRows } from './lanes.ts';
import { keepBench, type Bench } from './library.ts';
import { listened, type Listened } from './listening.ts';
import { readable } from './loading.ts';
import { longRows } from './long.ts';
import { makingSpeed } from './making.ts';
import { RIVAL_SCRIPT } from './rival.ts';
import { searchRows } from './searching.ts';
import { serveParley, serveRival } from './servers.ts';
import { siteRows } from './site.ts';
import { parley, rival } from './subjects.ts';

const SIZES = [9_000, 27_000, 100_000] as const;
const LARGEST = 100_000;
const LOADS_WITH_A_BAR = 5;
const LOADS = 3;
const MAKINGS = 3;
const CACHE = resolve('.cache');
const LIBRARY = resolve('.cache/bench-library');

interface Measured {
	readonly size: number;
	readonly parley: Listened & { readonly readable: number };
	readonly rival: Listened & { readonly readable: number };
}

const say = (line: string): void => console.log(line);
/** Programs that wanted a core in the last minute: figures of a busy machine are worth less. */
const loadNow = (): string => `load ${loadavg()[0]!.toFixed(1)}`;

async function measure(benches: readonly Bench[]): Promise<{ measured: Measured[]; searches: Row[] }> {
	const ours = await serveParley(LIBRARY);
	const theirs = await serveRival(benches, resolve('bench/.cache', RIVAL_SCRIPT));
	const browser = await launch();
	say(`Chromium ${browser.version()}, ${availableParallelism()} cores, ${loadNow()}, Node ${process.versions.node}.`);
	const measured: Measured[] = [];
	for (const [i, bench] of benches.entries()) {
		const both = [];
		for (const subject of [parley(ours.base), rival(theirs.base)]) {
			say(`${subject.name}, ${SIZES[i]} words: loading, listening, seeking.`);
			both.push({
				readable: await readable(browser, subject, bench, SIZES[i] === LARGEST ? LOADS_WITH_A_BAR : LOADS),
				...(await listened(browser, subject, bench))
			});
		}
		measured.push({ size: SIZES[i]!, parley: both[0]!, rival: both[1]! });
	}
	say(`Parley, ${LARGEST} words: searching; lanes of ten hours.`);
	const searches = [
		...(await searchRows(browser, parley(ours.base), benches[SIZES.indexOf(LARGEST)]!, LARGEST)),
		...(await laneRows(browser))
	];
	await browser.close();
	theirs.close();
	ours.close();
	return { measured, searches };
}

function rowsOf(measured: readonly Measured[]): Row[] {
	const flat = measured.map(({ parley }) => parley.word);
	const spread = Math.max(...flat) / Math.min(...flat) - 1;
	const largest = measured.find(({ size }) => size === LARGEST)!;
	return [
		...measured.map(wordRow),
		{
			what: 'the dearest of these over the cheapest',
			unit: '%',
			digits: 0,
			parley: spread * 100,
			rival: null,
			bar: '<= 30',
			holds: spread <= 0.3
		},
		...measured.flatMap(({ size, parley, rival }) => [
			atMost(`far seek to lit and in view, ${size} words`, 'ms', parley.seek, rival.seek, size === LARGEST ? 100 : null),
			atMost(`worst of the seven seeks, ${size} words`, 'ms', parley.worstSeek, rival.worstSeek, null)
		]),
		...measured.map(({ size, parley, rival }) =>
			atMost(`navigation to readable text, ${size} words`, 'ms', parley.readable, rival.readable, size === LARGEST ? 800 : null)
		),
		atMost('nodes, 3,000 paragraphs', '', largest.parley.nodes, largest.rival.nodes, 8 * 3_000 + 2_000),
		{ ...atMost('heap after seeks, 100000 words', 'MB', largest.parley.heap, largest.rival.heap, 40), digits: 1 },
		...measured.map(({ size, parley, rival }) =>
			atMost(`long tasks while playing, ${size} words`, 'tasks', parley.longTasks, rival.longTasks, 0)
		),
		{ ...atMost('script of the page, gzipped', 'kB', largest.parley.scriptKb, largest.rival.scriptKb, 110), digits: 1 }
	];
}

function wordRow({ size, parley, rival }: Measured): Row {
	const share = size === SIZES[0] ? 3 : 4;
	const holds = parley.word <= rival.word / share;
	return {
		what: `main thread a word heard, ${size} words`,
		unit: 'ms',
		digits: 2,
		parley: parley.word,
		rival: rival.word,
		bar: `<= 1/${share} of its`,
		holds
	};
}

function atMost(what: string, unit: string, parley: number, rival: number, bar: number | null): Row {
	const said = bar === null ? '' : bar === 0 ? 'none' : `<= ${bar.toLocaleString('en')}`;
	return { what, unit, digits: 0, parley, rival, bar: said, holds: bar === null || parley <= bar };
}

async function medianSpeed(engine: Engine, minutes: number): Promise<number | null> {
	const speeds: number[] = [];
	for (let i = 0; i < MAKINGS; i++) {
		const speed = await makingSpeed(engine, minutes);
		if (speed === null) return null;
		speeds.push(speed);
	}
	return median(speeds);
}

async function speedRows(): Promise<Row[]> {
	const rows: Row[] = [];
	// espeak-ng's processes spend about two seconds warming up, whatever is to be said: a short talk shows that, a long one the speed.
	for (const [engine, bar, minutes] of [
		['flite', 60, 8],
		['espeak', 150, 8],
		['espeak', 150, 50]
	] as const) {
		say(`Making speed of ${engine}, ${minutes} minutes.`);
		const speed = await medianSpeed(engine, minutes);
		if (speed === null) say(`${engine} is not installed, so it is not measured.`);
		else
			rows.push({
				what: `making speed of ${engine}, ${minutes} minutes`,
				unit: 'x real time',
				digits: 0,
				parley: speed,
				rival: null,
				bar: `>= ${bar}`,
				holds: speed >= bar
			});
	}
	return rows;
}

const began = performance.now();
say('Aligning recordings with known word times.');
const alignment = [...(await alignmentRows(say)), ...(await longRows(say))];
const speeds = await speedRows();
say('Making the episodes.');
const benches: Bench[] = [];
for (const size of SIZES) benches.push(await keepBench(CACHE, LIBRARY, size));
const { measured, searches } = await measure(benches);
const rows = [...rowsOf(measured), ...searches, ...speeds, ...(await embeddingRows()), ...(await judgingRows()), ...(await siteRows(say))];
say('');
say(table(rows, 'hyperaudio-lite'));
say('');
if (alignment.length > 0) say(`${table(alignment, 'soundswallower')}\n`);
say(
	`${[...rows, ...alignment].filter(({ holds }) => !holds).length} of the bars missed; ${Math.round((performance.now() - began) / 1000)} s; ${loadNow()} at the end.`
);
