/** A second opinion on sound: what ffmpeg hears in a file. */
import { spawnSync } from 'node:child_process';

const run = (args: readonly string[], input?: Uint8Array) =>
	spawnSync('ffmpeg', ['-hide_banner', '-nostdin', ...args], { ...(input ? { input } : {}), maxBuffer: 2 ** 28 });

export const hasFfmpeg = run(['-version']).status === 0;
export const RATE = 24_000;

/** Mono at 24 kHz, by ffmpeg's own decoders. */
export function decoded(path: string): Float32Array {
	const { stdout } = run(['-v', 'error', '-i', path, '-f', 'f32le', '-ac', '1', '-ar', String(RATE), '-']);
	return new Float32Array(Uint8Array.from(stdout).buffer);
}

/** EBU R 128: integrated loudness in LUFS and true peak in dBTP. */
export function ebur128(samples: Float32Array): { readonly loudness: number; readonly peak: number } {
	const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
	const { stderr } = spawnSync(
		'ffmpeg',
		[
			'-hide_banner',
			'-nostats',
			'-f',
			'f32le',
			'-ar',
			String(RATE),
			'-ac',
			'1',
			'-i',
			'pipe:0',
			'-af',
			'ebur128=peak=true',
			'-f',
			'null',
			'-'
		],
		{
			input: bytes,
			maxBuffer: 2 ** 28
		}
	);
	const summary = stderr.toString().slice(stderr.toString().lastIndexOf('Summary:'));
	const number = (name: string) => Number(new RegExp(`${name}:\\s+(-?[\\d.]+)`).exec(summary)?.[1] ?? NaN);
	return { loudness: number('I'), peak: number('Peak') };
}

/** By how many milliseconds `b` is late against `a` near a sample, by cross-correlation to within one sample. */
export function lateness(a: Float32Array, b: Float32Array, at: number, reach = RATE / 10): number {
	const length = RATE / 2;
	let best = -Infinity;
	let late = 0;
	for (let lag = -reach; lag <= reach; lag++) {
		let sum = 0;
		for (let i = at; i < at + length; i += 1) sum += a[i]! * (b[i + lag] ?? 0);
		if (sum > best) [best, late] = [sum, lag];
	}
	return (late / RATE) * 1000;
}
