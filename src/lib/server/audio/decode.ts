/** The sound of any file as samples, in pieces: by the machine's ffmpeg, else by npm packages. Memory does not grow with length. */
import { mixed, type Planes } from './decoding/mixing.ts';
import { soundByFfmpeg } from './decoding/ffmpeg.ts';
import { soundByPackages } from './decoding/packages.ts';
import { lookInto, type Asking, type Probe } from './probe.ts';

export type { Planes } from './decoding/mixing.ts';

export interface Decoding extends Asking {
	/** Of the sound that is wanted; else that of the file. */
	readonly rate?: number;
}

/**
 * One or two channels from -1 to 1, from the first sample that is to be heard: what an encoder put before it is cut.
 * @throws {Unhearable} with the problem, at the first piece or later
 */
export async function* decode(path: string, decoding: Decoding): AsyncGenerator<Planes> {
	yield* decodeKnown(path, await lookInto(path, decoding), decoding);
}

/** The same for a file that was looked into before. */
export async function* decodeKnown(path: string, probe: Probe, { signal, rate = probe.rate }: Decoding): AsyncGenerator<Planes> {
	if (probe.by === 'packages') yield* soundByPackages(path, probe.kind, rate, signal);
	else for await (const planes of soundByFfmpeg(probe.by, path, { rate, channels: probe.channels }, signal)) yield mixed(planes, 'riff');
}
