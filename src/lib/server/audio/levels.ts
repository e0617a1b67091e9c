/** How much each speaker is raised or lowered so that all are equally loud, what the limiter takes away included. */
import type { Paragraph } from '#lib/core/transcript.ts';
import { RATE, samplesOf } from './joining.ts';
import { integrated, meter } from './loudness.ts';
import { play, type Placed } from './reel.ts';
import type { Recorded } from './take.ts';

export type Gains = ReadonlyMap<Paragraph['speaker'], number>;

/** EBU R 128 s2, for speech on the web: what podcast apps expect. */
const TARGET_LUFS = -16;
/** A speaker's first two minutes tell how much a voice is limited. */
const ENOUGH = samplesOf(120);
const CLOSE_ENOUGH = 0.2;
const MOST_ROUNDS = 3;

/** One gain a speaker over everything that speaker says, so that emphasis stays where it was. */
export async function gainsOf(recorded: readonly Recorded[]): Promise<Gains> {
	const gains = new Map<Paragraph['speaker'], number>();
	for (const [speaker, of] of Map.groupBy(recorded, ({ paragraph }) => paragraph.speaker)) gains.set(speaker, await gainFor(of));
	return gains;
}

async function gainFor(recorded: readonly Recorded[]): Promise<number> {
	const loudness = integrated(recorded.flatMap(({ take }) => take.hops));
	if (!Number.isFinite(loudness)) return 1;
	const plain = TARGET_LUFS - loudness;
	const { takes, level } = beginning(recorded);
	let gain = plain;
	for (let round = 0; round < MOST_ROUNDS && Number.isFinite(level); round++) {
		const lost = level + plain - (await limited(takes, gain));
		if (lost < CLOSE_ENOUGH) break;
		gain += lost;
	}
	return fromDecibels(gain);
}

/** The first takes of a speaker, and how loud they are before anything is done to them. */
function beginning(recorded: readonly Recorded[]): { readonly takes: readonly Placed[]; readonly level: number } {
	let at = 0;
	const takes: Placed[] = [];
	const hops: number[] = [];
	for (const { take, path } of recorded) {
		const samples = Math.min(take.samples, ENOUGH - at);
		if (samples <= 0) break;
		takes.push({ path, samples, at, gain: 1 });
		hops.push(...take.hops.slice(0, Math.floor((10 * samples) / RATE)));
		at += samples;
	}
	return { takes, level: integrated(hops) };
}

async function limited(takes: readonly Placed[], decibels: number): Promise<number> {
	const heard = meter(RATE);
	const placed = takes.map((take) => ({ ...take, gain: fromDecibels(decibels) }));
	for await (const piece of play({ placed, samples: 0 })) heard.hear(piece);
	return integrated(heard.hops);
}

const fromDecibels = (decibels: number): number => 10 ** (decibels / 20);
