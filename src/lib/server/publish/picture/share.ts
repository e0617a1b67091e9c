/** The picture that stands for an episode where its address is shared: title, speakers, and the conversation as lanes. */
import { lanesOf, type Lane } from '#lib/core/lanes.ts';
import type { Heading } from '#lib/core/manuscript.ts';
import type { Site } from '#lib/core/site.ts';
import { clock } from '#lib/core/time.ts';
import { brand } from './brand.ts';
import { LIGHT, SPEAKERS } from './colours.ts';
import { box, image, line, png, type Box } from './drawing.ts';
import { stackOf, writable } from './fonts.ts';
import { titleIn } from './title.ts';
import { asImage, heightOf, woven } from './weaving.ts';
import { longDate } from '../wording.ts';

export type Shared = Pick<Heading, 'title' | 'date' | 'duration' | 'speakers' | 'blocks'>;

export const SHARE = { width: 1200, height: 630 } as const;

const SIDE = 72;
const ABOVE = 52;
const WIDE = SHARE.width - 2 * SIDE;
const NAMES = 244;
/** More lanes than this are drawn on one rail, as in the dock. */
const MOST_LANES = 8;
const BRAND = 44;
/** Above the title and below it, at least. */
const AIR = 24;

export async function shareOf(shared: Shared, site: Pick<Site, 'title'>): Promise<Uint8Array<ArrayBuffer>> {
	const title = writable(shared.title, 'Literata');
	const dock = dockOf(shared, title === null ? TALL : LOW);
	const room = SHARE.height - dock.height - ABOVE - BRAND - 2 * AIR;
	const above = box(
		{ flexDirection: 'column', flexGrow: 1, padding: `${ABOVE}px ${SIDE}px 0` },
		box({ justifyContent: 'space-between', alignItems: 'center', height: BRAND }, brand(site.title), facts(shared)),
		title === null ? null : box({ flexGrow: 1, alignItems: 'center' }, await titleIn(title, WIDE, room))
	);
	const page = { width: SHARE.width, height: SHARE.height, flexDirection: 'column', background: LIGHT.paper, color: LIGHT.ink };
	return png(box(page, above, dock.drawn), SHARE.width, SHARE.height);
}

function facts({ date, duration }: Shared): Box {
	const said = [date === null ? null : longDate(date), clock(duration)].filter((fact) => fact !== null).join('   ·   ');
	return line({ fontFamily: stackOf('Inter'), fontSize: 26, color: LIGHT.quiet, whiteSpace: 'pre' }, said);
}

/** How high all lanes may be together, and one alone, in pixels. */
interface Room {
	readonly all: number;
	readonly one: number;
}
const LOW: Room = { all: 210, one: 66 };
/** Where the title cannot be written, the conversation takes its place. */
const TALL: Room = { all: 400, one: 120 };
const FOLDED: Room = { all: 132, one: 132 };

/** The dock of the page: white, with a name before each lane. */
function dockOf(shared: Shared, room: Room): { readonly drawn: Box; readonly height: number } {
	const all = lanesOf(shared, { width: 1, height: 1 }).length;
	const folded = all > MOST_LANES;
	const count = folded ? 1 : Math.max(all, 1);
	const steps = stepsOf(count, folded ? FOLDED : room);
	const width = folded ? WIDE : WIDE - NAMES;
	const lanes = lanesOf(shared, { width, height: steps.height });
	const rails = woven(folded ? [lanes] : lanes.map((lane) => [lane]), { width, ...steps, scale: 1.5, round: 6 });
	const high = heightOf(count, steps);
	const style = { padding: `40px ${SIDE}px 42px`, background: LIGHT.raised, borderTop: `2px solid ${LIGHT.line}` };
	return { drawn: box(style, folded ? null : namesOf(lanes, shared, steps), image(asImage(rails), width, high)), height: high + 84 };
}

interface Steps {
	readonly height: number;
	readonly gap: number;
}

/** Few lanes are high and many are low: the dock takes no more of the picture with eight than with three. */
function stepsOf(count: number, { all, one }: Room): Steps {
	const step = Math.min(all / count, one);
	const gap = Math.round(Math.min(18, step / 4));
	return { height: Math.round(step) - gap, gap };
}

function namesOf(lanes: readonly Lane[], { speakers }: Shared, { height, gap }: Steps): Box {
	const face = { fontFamily: stackOf('Inter'), fontSize: Math.min(26, height - 1), lineHeight: `${height}px` };
	const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', width: NAMES - 16 };
	return box(
		{ flexDirection: 'column', width: NAMES, flexShrink: 0 },
		...lanes.map(({ name, colour }, i) => {
			const said = writable(speakers[i]?.name ?? name, 'Inter') ?? '';
			return line({ ...face, ...cut, height, marginBottom: i < lanes.length - 1 ? gap : 0, color: SPEAKERS[colour]! }, said);
		})
	);
}
