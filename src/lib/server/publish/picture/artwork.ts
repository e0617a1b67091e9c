/** The square picture of a whole library, for podcast directories: its conversations woven into one cloth. */
import { lanesOf, type Lane } from '#lib/core/lanes.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import type { Site } from '#lib/core/site.ts';
import { seconds, type Seconds } from '#lib/core/time.ts';
import { LIGHT } from './colours.ts';
import { box, image, png } from './drawing.ts';
import { writable } from './fonts.ts';
import { titleIn } from './title.ts';
import { asImage, heightOf, woven, type Rows } from './weaving.ts';

export type Threaded = Pick<Heading, 'speakers' | 'blocks' | 'duration'>;

/** What directories ask for at most, in pixels. */
export const ARTWORK = 3000;

const SIDE = 270;
const WIDE = ARTWORK - 2 * SIDE;
/** It is seen no larger than a thumb: the cloth is drawn small and shown large. */
const ZOOM = 6;
/** The cloth as it is drawn, in pixels. */
const CLOTH = { width: WIDE / ZOOM, height: 270 };
const TITLE = 600;
const SIZES = [420, 360, 300, 250, 210];
const MOST_ROWS = 7;
/** As many episodes as make a cloth; of fewer each speaker is a thread. */
const FEWEST = 4;
/** Of ten hours no turn could be told from the next, nor the picture be small: the beginning stands for the whole. */
const BEGINNING = seconds(20 * 60);

/** @param headings the oldest first: a library that grows keeps its face */
export async function artworkOf({ title }: Pick<Site, 'title'>, headings: readonly Threaded[]): Promise<Uint8Array<ArrayBuffer>> {
	const name = writable(title, 'Literata');
	const said = name === null ? null : await titleIn(name, WIDE, TITLE, SIZES);
	const rows = threadsOf(headings);
	const count = Math.max(rows.length, 1);
	const steps = stepsOf(count);
	const cloth = woven(rows.length === 0 ? [[]] : rows, { width: CLOTH.width, ...steps, scale: 1, round: 6 });
	const inside = { width: WIDE, height: WIDE, margin: SIDE, flexDirection: 'column' };
	const drawn = box(
		{ ...inside, justifyContent: said === null ? 'center' : 'space-between' },
		said,
		image(asImage(cloth), WIDE, heightOf(count, steps) * ZOOM)
	);
	return png(box({ width: ARTWORK, height: ARTWORK, background: LIGHT.paper, color: LIGHT.ink }, drawn), ARTWORK, ARTWORK);
}

/** The rows of the cloth, each of the lanes that lie on it: what an artwork shows beside its title. */
export function threadsOf(headings: readonly Threaded[]): (readonly Lane[])[] {
	const heard = headings
		.map(beginningOf)
		.filter(({ blocks }) => blocks.length > 0)
		.slice(0, MOST_ROWS);
	const drawn = (height: number) =>
		heard.map((heading) => lanesOf(heading, { width: CLOTH.width, height }).filter(({ path }) => path !== ''));
	const rows = (height: number) => (heard.length < FEWEST ? drawn(height).flatMap((lanes) => lanes.map((lane) => [lane])) : drawn(height));
	const count = Math.min(rows(1).length, MOST_ROWS);
	return rows(stepsOf(Math.max(count, 1)).height).slice(0, count);
}

function beginningOf({ speakers, blocks, duration }: Threaded): Threaded {
	const begun = blocks.filter(({ start }) => start < BEGINNING).map((block) => ({ ...block, end: earlier(block.end, BEGINNING) }));
	return { speakers, blocks: begun, duration: earlier(duration, BEGINNING) };
}

const earlier = (a: Seconds, b: Seconds): Seconds => (a < b ? a : b);

/** In whole pixels, so that no thread has a blurred edge. */
function stepsOf(count: number): Pick<Rows, 'height' | 'gap'> {
	const gap = count > 1 ? Math.round(CLOTH.height / count / 5) : 0;
	return { height: Math.floor((CLOTH.height + gap) / count) - gap, gap };
}
