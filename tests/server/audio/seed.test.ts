import { beforeAll, describe, expect, it } from 'vitest';
import type { HeardParagraph } from '#lib/core/alignment.ts';
import { turnsOf } from '#lib/core/transcript.ts';
import { words } from '#lib/core/words.ts';
import { laidOut } from '#lib/server/audio/layout.ts';
import { gainsOf } from '#lib/server/audio/levels.ts';
import type { MadeFile } from '#lib/server/audio/encoding.ts';
import type { MadeTrack } from '#lib/server/audio/made.ts';
import { narrate } from '#lib/server/audio/narrate.ts';
import { recordMissing, takeStock } from '#lib/server/audio/recording.ts';
import { play } from '#lib/server/audio/reel.ts';
import { decoded, ebur128, hasFfmpeg, lateness, RATE } from './ffmpeg.ts';
import { making, scriptOf, seed } from './script.ts';

const transcript = seed();
const script = scriptOf(transcript);
let narration: MadeTrack;
let files: readonly MadeFile[];
/** The levelled track before any encoder. */
let samples: Float32Array;
const timing = () => narration.timing as readonly HeardParagraph[];
const file = (name: MadeFile['name']) => files.find((made) => made.name === name)!.path;

beforeAll(async () => {
	const place = making();
	narration = await narrate(script, place);
	files = [narration.first, ...(await narration.rest)];
	const { recorded, made } = await recordMissing(script, await takeStock(script, place.cache), place.signal, () => undefined);
	expect(made).toBe(0);
	const { reel } = laidOut(recorded, await gainsOf(recorded));
	samples = new Float32Array(reel.samples);
	let at = 0;
	for await (const piece of play(reel)) {
		samples.set(piece, at);
		at += piece.length;
	}
	expect(at).toBe(samples.length);
});

/** Whether there is sound, in steps of 5 ms: 45 dB under full scale. */
const STEP = RATE / 200;
const isLoud = (step: number): boolean => {
	const part = samples.subarray(step * STEP, (step + 1) * STEP);
	return part.reduce((sum, sample) => sum + sample * sample, 0) / STEP > 10 ** (-45 / 10);
};
const stepOf = (time: number): number => Math.round((time * RATE) / STEP);

/** The moment nearest to `time` where silence of at least 60 ms ends, or begins. */
function edgeNear(time: number, kind: 'onset' | 'end'): number {
	const direction = kind === 'onset' ? 1 : -1;
	const isEdge = (step: number) =>
		isLoud(step) && Array.from({ length: 12 }, (_, i) => step - direction * (i + 1)).every((quiet) => !isLoud(quiet));
	for (let away = 0; away < 60; away++) {
		for (const step of [stepOf(time) + away, stepOf(time) - away])
			if (isEdge(step)) return ((step + (kind === 'end' ? 1 : 0)) * STEP) / RATE;
	}
	return Infinity;
}

describe('the times of the seed', () => {
	it('stand for every shown word, inside its paragraph, never running backwards', () => {
		const edges: number[] = [];
		transcript.paragraphs.forEach(({ id, text }, i) => {
			const heard = timing()[i]!;
			expect(heard).toMatchObject({ paragraph: id, basis: 'exact', confidence: 1, start: heard.words[0]![2], end: heard.words.at(-1)![3] });
			expect(heard.words.map(([from, to]) => [from, to])).toEqual(words(text).map(([from, to]) => [from, to]));
			for (const [, , start, end] of heard.words) {
				expect(end).toBeGreaterThan(start);
				edges.push(start, end);
			}
		});
		expect(edges.length).toBe(2 * 705);
		expect(edges).toEqual(edges.toSorted((a, b) => a - b));
		expect(edges.every((edge) => edge >= 0 && edge <= narration.duration && Math.round(edge * 1000) / 1000 === edge)).toBe(true);
	});

	it('begin every paragraph within 30 ms of its sound', () => {
		for (const { start } of timing()) expect(Math.abs(edgeNear(start, 'onset') - start)).toBeLessThan(0.03);
	});

	it('begin and end words at the silences around them', () => {
		const all = timing().flatMap(({ words }) => words);
		const afterPause = all.filter(([, , start], i) => i === 0 || start - all[i - 1]![3] > 0.1);
		const beforePause = all.filter(([, , , end], i) => i === all.length - 1 || all[i + 1]![2] - end > 0.1);
		const late = afterPause.map(([, , start]) => Math.abs(edgeNear(start, 'onset') - start)).sort((a, b) => a - b);
		const short = beforePause.map(([, , , end]) => Math.abs(edgeNear(end, 'end') - end)).sort((a, b) => a - b);
		expect(late.length).toBeGreaterThan(80);
		for (const misses of [late, short]) {
			expect(misses[Math.floor(misses.length / 2)]).toBeLessThan(0.015);
			expect(misses[Math.floor(misses.length * 0.95)]).toBeLessThan(0.07);
		}
	});

	it('lie in sound, where a silence would mean a wrong word', () => {
		const silent = timing()
			.flatMap(({ words }) => words)
			.filter(
				([from, to, start, end]) =>
					to - from > 3 &&
					end - start > 0.1 &&
					!Array.from({ length: stepOf(end) - stepOf(start) }, (_, i) => stepOf(start) + i).some(isLoud)
			);
		expect(silent).toEqual([]);
	});
});

describe('the pauses of the seed', () => {
	it('are 0.6 s between turns and 0.3 s inside them', () => {
		const starts = new Set(turnsOf(transcript.paragraphs).map((turn) => turn.paragraphs[0]!.id));
		timing().forEach(({ paragraph, start }, i) => {
			if (i > 0) expect(start - timing()[i - 1]!.end).toBeCloseTo(starts.has(paragraph) ? 0.6 : 0.3, 2);
		});
		const sentence = transcript.paragraphs[0]!.text.indexOf("Kazakhstan's president called");
		const word = timing()[0]!.words.findIndex(([from]) => from === sentence);
		expect(timing()[0]!.words[word]![2] - timing()[0]!.words[word - 1]![3]).toBeCloseTo(0.3, 2);
	});

	it('begin and end without a click', () => {
		let worst = 0;
		let joins = 0;
		for (let i = 240; i + 240 < samples.length; i++) {
			if (samples[i] !== 0 && samples[i - 1] === 0 && samples.subarray(i - 240, i).every((sample) => sample === 0)) {
				joins++;
				worst = Math.max(worst, Math.abs(samples[i]!));
			}
			if (samples[i] === 0 && samples[i - 1] !== 0 && samples.subarray(i, i + 240).every((sample) => sample === 0))
				worst = Math.max(worst, Math.abs(samples[i - 1]!));
		}
		expect(joins).toBeGreaterThan(90);
		// Two steps of 16 bits after the gain.
		expect(worst).toBeLessThan(3e-4);
	});
});

describe.skipIf(!hasFfmpeg)('the three files of the seed (skipped where ffmpeg, which listens to them, is missing)', () => {
	it('hold the same sound at the same times, within 5 ms', { timeout: 240_000 }, () => {
		for (const { path } of files) {
			const heard = decoded(path);
			expect(Math.abs(heard.length / RATE - narration.duration)).toBeLessThan(0.1);
			for (const { words } of timing())
				expect(Math.abs(lateness(samples, heard, Math.round(words[2]![2] * RATE), RATE / 25))).toBeLessThan(5);
		}
	});

	it('stay under -1 dBTP', () => {
		for (const { path } of files) expect(ebur128(decoded(path)).peak).toBeLessThan(-1);
	});

	it('have every speaker at -16 LUFS, within 1 LU of each other', () => {
		for (const { path } of files) {
			const heard = decoded(path);
			const levels = transcript.speakers.map(({ id }) => {
				const own = timing().filter((_, i) => transcript.paragraphs[i]!.speaker === id);
				return ebur128(
					Float32Array.from(own.flatMap(({ start, end }) => [...heard.subarray(Math.round(start * RATE), Math.round(end * RATE))]))
				).loudness;
			});
			for (const level of levels) expect(Math.abs(level + 16)).toBeLessThan(1);
			expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(1);
		}
	});

	it('are about as large as their bit rates say', () => {
		const rates = { 'audio.webm': 32_000, 'audio.m4a': 64_000, 'audio.mp3': 64_000 };
		for (const { name, bytes } of files) expect((bytes * 8) / narration.duration / rates[name as keyof typeof rates]).toBeCloseTo(1.05, 0);
		expect(file('audio.webm')).toMatch(/audio\.webm$/);
	});
});
