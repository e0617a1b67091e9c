/** Draws a conversation as lanes: a row a speaker, a block a turn. */
import type { Block, Heading, PrintedSpeaker } from './manuscript.ts';
import type { Seconds } from './time.ts';

export interface Lane {
	readonly name: string;
	/** 0 where the source named nobody. */
	readonly colour: number;
	/** An SVG path in pixels of the given size. */
	readonly path: string;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

type Stretch = readonly [from: number, to: number];

/** Between two blocks that touch. */
const GAP = 1.5;
const ROUND = 3;
/** Pixels a turn, below which a lane of blocks would be one long bar: then each column of pixels tells its share. */
const CROWDED = 3;

export function lanesOf(heading: Pick<Heading, 'speakers' | 'blocks' | 'duration'>, size: Size): Lane[] {
	const named = heading.speakers.map((speaker, i) => laneOf(speaker, heading, i, size));
	const nobody = heading.blocks.some((block) => block.speaker < 0) ? [laneOf(null, heading, -1, size)] : [];
	return [...named, ...nobody];
}

function laneOf(
	speaker: PrintedSpeaker | null,
	{ blocks, duration }: Pick<Heading, 'blocks' | 'duration'>,
	index: number,
	size: Size
): Lane {
	const own = blocks.filter((block) => block.speaker === index);
	return {
		name: speaker?.short ?? 'Not named',
		colour: speaker?.colour ?? 0,
		path: own.length * CROWDED > size.width ? skyline(own, duration, size) : draw(stretches(own, duration, size.width), size.height)
	};
}

/** In pixels. What would be closer than a pixel is drawn as one: ten hours of turns do not fit on a line. */
export function stretches(blocks: readonly Block[], duration: Seconds, width: number): Stretch[] {
	const merged: [number, number][] = [];
	for (const block of blocks) {
		const from = (block.start / duration) * width;
		const to = Math.max((block.end / duration) * width, from + 1);
		const last = merged.at(-1);
		if (last && from - last[1] < 1) last[1] = to;
		else merged.push([from, to]);
	}
	return merged;
}

/** Of every column of pixels, how much of it is talked: as high as that share, and a pixel at least. At most two commands a column. */
function skyline(blocks: readonly Block[], duration: Seconds, { width, height }: Size): string {
	const talked = new Float64Array(Math.ceil(width));
	const scale = width / duration;
	for (const { start, end } of blocks)
		for (let x = Math.floor(start * scale); x < end * scale; x++) talked[x]! += Math.min(end * scale, x + 1) - Math.max(start * scale, x);
	let path = `M0 ${height}`;
	for (const share of talked) path += `V${n(height - (share && Math.max(share * height, 1)))}h1`;
	return `${path}V${height}z`;
}

const draw = (blocks: readonly Stretch[], height: number): string => blocks.map(([from, to]) => box(from, to - from, height)).join('');

function box(x: number, wide: number, high: number): string {
	const w = wide > 2 * GAP ? wide - GAP : wide;
	const r = Math.min(ROUND, w / 2, high / 2);
	if (r < 1) return `M${n(x)} 0h${n(w)}v${n(high)}h${n(-w)}z`;
	const [across, down] = [n(w - 2 * r), n(high - 2 * r)];
	const arc = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
	return `M${n(x + r)} 0h${across}${arc(r, r)}v${down}${arc(-r, r)}h-${across}${arc(-r, -r)}v-${down}${arc(r, -r)}z`;
}

const n = (value: number): number => Math.round(value * 10) / 10;
