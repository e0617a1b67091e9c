/** Sound out of any file by the ffmpeg of the machine, in a process of its own: never by a shell, never over a network. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Planes } from './mixing.ts';
import { Unhearable } from './refusal.ts';

export interface Ffmpeg {
	readonly decoder: string;
	readonly prober: string;
}

const EXTENSION = process.platform === 'win32' ? '.exe' : '';

/** Looks through a `PATH` for ffmpeg with ffprobe beside it. */
export async function findFfmpeg(path = process.env.PATH ?? ''): Promise<Ffmpeg | null> {
	for (const folder of path.split(delimiter).filter((name) => name !== '')) {
		const [decoder, prober] = ['ffmpeg', 'ffprobe'].map((name) => join(folder, name + EXTENSION)) as [string, string];
		if ((await mayRun(decoder)) && (await mayRun(prober))) return { decoder, prober };
	}
	return null;
}

const mayRun = (path: string): Promise<boolean> =>
	access(path, constants.X_OK).then(
		() => true,
		() => false
	);

/** A playlist would lead ffmpeg to other files and to the network: only what holds its own sound is read. */
const CONTAINERS = 'mp3,aac,mov,mp4,m4a,ogg,flac,wav,w64,matroska,webm,aiff,caf,asf,amr,avi,mpegts';

/** The words of both programs that name a file to be read. */
export const reading = (path: string): readonly string[] => [
	...['-v', 'error', '-protocol_whitelist', 'file', '-format_whitelist', CONTAINERS],
	...['-i', `file:${path}`]
];

/** Nobody waits longer for the next piece of a file. */
export const PATIENCE = 30_000;

export interface Wanted {
	readonly rate: number;
	/** As many as the file has. */
	readonly channels: number;
}

/** In pieces of at most a second or so; stopped by the signal, by whoever stops asking, and when nothing comes any more. */
export async function* soundByFfmpeg(
	{ decoder }: Ffmpeg,
	path: string,
	{ rate, channels }: Wanted,
	signal: AbortSignal
): AsyncGenerator<Planes> {
	signal.throwIfAborted();
	const out = ['-map', '0:a:0', '-vn', '-sn', '-dn', '-ac', String(channels), '-ar', String(rate), '-f', 'f32le', '-'];
	const child = spawn(decoder, ['-nostdin', '-hide_banner', ...reading(path), ...out], {
		stdio: ['ignore', 'pipe', 'ignore'],
		windowsHide: true
	});
	const gone = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
	const stop = () => void child.kill('SIGKILL');
	signal.addEventListener('abort', stop, { once: true });
	try {
		yield* planesOf(child, channels, stop);
		signal.throwIfAborted();
	} catch (error) {
		signal.throwIfAborted();
		throw new Unhearable({ code: 'audio-broken', file: path }, error);
	} finally {
		signal.removeEventListener('abort', stop);
		stop();
		await gone;
	}
}

async function* planesOf(child: ChildProcessByStdio<null, Readable, null>, channels: number, stop: () => void): AsyncGenerator<Planes> {
	const frame = 4 * channels;
	let rest = Buffer.alloc(0);
	const stuck = new AbortController();
	const giveUp = () => {
		stuck.abort(new Error('Nothing came any more.'));
		stop();
	};
	let watch = setTimeout(giveUp, PATIENCE);
	try {
		for await (const bytes of child.stdout as AsyncIterable<Buffer>) {
			clearTimeout(watch);
			const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
			const whole = all.length - (all.length % frame);
			if (whole > 0) yield parted(all.subarray(0, whole), channels);
			rest = Buffer.from(all.subarray(whole));
			watch = setTimeout(giveUp, PATIENCE);
		}
		stuck.signal.throwIfAborted();
	} finally {
		clearTimeout(watch);
	}
}

/** From one channel after the other in every frame to one array for each; what is no number is silence. */
function parted(bytes: Buffer, channels: number): Planes {
	const floats = new Float32Array(Uint8Array.from(bytes).buffer);
	const planes = Array.from({ length: channels }, () => new Float32Array(floats.length / channels));
	planes.forEach((plane, c) => {
		for (let i = 0, k = c; i < plane.length; i++, k += channels) plane[i] = floats[k]!;
	});
	return planes;
}
