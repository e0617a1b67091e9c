/** Skips the pauses on an episode's page, where a listener wishes it, on this visit and the next. */
import { pausesOf, withoutPauses } from '#lib/core/pauses.ts';
import type { Interval } from '#lib/core/programme.ts';
import type { Timing } from '#lib/core/timing.ts';
import { kept } from './kept.ts';
import type { Stage } from './stage.svelte.ts';
import type { Shorten } from './tracks.svelte.ts';

const wish = kept<boolean>('pauses', (found) => found === true);

const known = new WeakMap<Timing, Interval[]>();

/** Looked for once a track, since the line is put together anew whenever somebody else is heard. */
function pausesIn(timing: Timing, insertions: readonly Interval[]): readonly Interval[] {
	const pauses = known.get(timing) ?? pausesOf(timing, insertions);
	known.set(timing, pauses);
	return pauses;
}

export const shorten: Shorten = (playing, timings, tracks) =>
	withoutPauses(
		playing,
		tracks.map(({ insertions }, track) => (timings[track] ? pausesIn(timings[track], insertions) : []))
	);

export function skipPauses({ tracks }: Pick<Stage, 'tracks'>, on: boolean): void {
	tracks.shortenBy(on ? shorten : null);
	wish.write(on ? true : null);
}

/** What was wished here the last time is wished again. */
export function pausesAsKept({ tracks }: Stage): () => void {
	if (wish.read()) tracks.shortenBy(shorten);
	return () => undefined;
}
