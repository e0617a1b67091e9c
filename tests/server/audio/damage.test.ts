/** Files damaged at random: PARLEY_FUZZ says how many (a thousand on demand), PARLEY_FUZZ_FROM where the seeds begin. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isFatal } from '#lib/core/problem.ts';
import { openTape } from '#lib/server/audio/tape.ts';
import { temporaryFolder } from '../../support/files.ts';
import { converted, fileWith, noise, randomFrom, wavFile } from '../../support/recordings.ts';
import { hasFfmpeg } from './ffmpeg.ts';

const COUNT = Number(process.env.PARLEY_FUZZ ?? 120);
const FROM = Number(process.env.PARLEY_FUZZ_FROM ?? 1);
/** Nobody may hang; a busy machine is slow. Seconds. */
const LONGEST = 60;
/** Two seconds of sound, decoded wrongly, may become longer, but not without end. */
const MOST = 3600;
const AT_ONCE = 3;

const NAMES = ['a.mp3', 'v.mp3', 'a.ogg', 'a.opus', 'a.flac', 'a.wav', 'a.webm', 'a.mkv', 'a.m4a', 'a.mp4', 'a.aac', 'a.aiff'];
const CODECS: Readonly<Record<string, readonly string[]>> = {
	'v.mp3': ['-q:a', '5'],
	'a.ogg': ['-c:a', 'libvorbis'],
	'a.mkv': ['-c:a', 'flac'],
	'a.mp4': ['-c:a', 'libopus']
};

/** Flipped bits, cuts, bytes put in, runs of zeros, a part told twice: up to eight of them, anywhere, the head more often. */
function damaged(whole: Uint8Array, random: () => number): Buffer {
	let bytes = Buffer.from(whole);
	const place = () => Math.floor(random() * (random() < 0.4 ? Math.min(300, bytes.length) : bytes.length));
	for (let left = 1 + Math.floor(random() * 8); left > 0; left--) {
		const [at, length] = [place(), 1 + Math.floor(random() ** 3 * 2000)];
		const kind = Math.floor(random() * 6);
		if (kind <= 1) bytes[at] = Math.floor(random() * 256);
		else if (kind === 2)
			bytes = random() < 0.3 ? bytes.subarray(0, at) : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
		else if (kind === 3)
			bytes = Buffer.concat([
				bytes.subarray(0, at),
				Buffer.from(Array.from({ length: length % 64 }, () => random() * 256)),
				bytes.subarray(at)
			]);
		else if (kind === 4) bytes.subarray(at, at + length).fill(random() < 0.5 ? 0 : 255);
		else bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
	}
	return bytes;
}

it.skipIf(!hasFfmpeg)(
	`neither falls nor hangs over ${COUNT} damaged files, seeds from ${FROM} (skipped where ffmpeg is missing: it makes them)`,
	async () => {
		const wav = wavFile('fuzz.wav', noise(2));
		const wholes = NAMES.map((name) =>
			readFileSync(
				name === 'a.wav' ? converted(wav, '-c:a', 'pcm_s16le', 'fuzz-a.wav') : converted(wav, ...(CODECS[name] ?? []), `fuzz-${name}`)
			)
		);
		const outcomes = new Map<string, number>();
		let slowest = { seed: 0, seconds: 0 };
		const hear = async (seed: number): Promise<void> => {
			const random = randomFrom(seed * 2654435761);
			const which = seed % NAMES.length;
			const by = Math.floor(seed / NAMES.length) % 2 === 0 ? 'packages' : 'ffmpeg';
			const path = fileWith(`damaged-${seed}-${NAMES[which]!}`, damaged(wholes[which]!, random));
			const scratch = temporaryFolder();
			const began = performance.now();
			const { value, problems } = await openTape(path, scratch, { signal: new AbortController().signal, by });
			const seconds = (performance.now() - began) / 1000;
			if (seconds > slowest.seconds) slowest = { seed, seconds };
			expect(value === null, `seed ${seed}`).toBe(problems.some(isFatal));
			expect(readdirSync(scratch), `seed ${seed}`).toHaveLength(value ? 1 : 0);
			if (value) expect(value.duration, `seed ${seed}`).toBeLessThan(MOST);
			const outcome = `${by}: ${problems.map(({ code }) => code).join(' ') || 'heard'}`;
			outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
		};
		const seeds = Array.from({ length: COUNT }, (_, i) => FROM + i).values();
		await Promise.all(
			Array.from({ length: AT_ONCE }, async () => {
				for (const seed of seeds) await hear(seed);
			})
		);
		const memory = Math.round(process.resourceUsage().maxRSS / 1024);
		const said = [...outcomes].sort().map(([outcome, count]) => `${outcome} ${count}`);
		process.stdout.write(
			`${COUNT} damaged files: ${said.join(', ')}; slowest ${slowest.seconds.toFixed(1)} s (seed ${slowest.seed}); at most ${memory} MB\n`
		);
		expect(slowest.seconds).toBeLessThan(LONGEST);
		expect(memory).toBeLessThan(2500);
	},
	3_600_000
);
