/** Fetches the times of a track's words, behind everything the reader waits for, and how far they can be trusted. */
import { timingAddress, trustAddress } from '#lib/core/addresses.ts';
import { decodeTiming, type Timing } from '#lib/core/timing.ts';
import type { Trust } from '#lib/core/trust.ts';

export interface Fetched {
	readonly timing: Timing;
	/** Another for other times, the same for the same: made from the bytes alone. */
	readonly version: string;
}

/** @throws RangeError or TypeError where they cannot be had */
export async function fetchTiming(episode: string, track: number): Promise<Fetched> {
	const answer = await fetch(timingAddress(episode, track), { priority: 'low' });
	if (!answer.ok) throw new RangeError(answer.statusText);
	const bytes = new Uint8Array(await answer.arrayBuffer());
	return { timing: decodeTiming(bytes), version: fingerprint(bytes) };
}

/** FNV-1a, 32 bits: it need not withstand anybody. */
function fingerprint(bytes: Uint8Array): string {
	let hash = 0x811c9dc5;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash.toString(36);
}

/** @throws RangeError or TypeError where it cannot be had */
export async function fetchTrust(episode: string): Promise<readonly Trust[]> {
	const answer = await fetch(trustAddress(episode));
	if (!answer.ok) throw new RangeError(answer.statusText);
	return (await answer.json()) as readonly Trust[];
}
