/** What other programs make of the files we write: the W3C's validator, ffmpeg, and a reader of SRT. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseSync } from 'subtitle';
import { describe, expect, it } from 'vitest';
import { parsePlain } from '#lib/core/formats/plain.ts';
import { srt } from '#lib/core/formats/srt.ts';
import { printTtml } from '#lib/core/formats/ttml.ts';
import { webvtt } from '#lib/core/formats/webvtt.ts';
import { timelineOf, type TimedTranscript } from '#lib/core/timeline.ts';
import { episodeFrom } from '../../support/episode.ts';
import { seedText, temporaryFolder } from '../../support/files.ts';
import { timedTranscripts } from './random.ts';

interface Validator {
	parse(text: string, mode: string): { errors: { line: number; message: string }[]; cues: { startTime: number; endTime: number }[] };
}
const { WebVTTParser } = createRequire(import.meta.url)('webvtt-parser') as { WebVTTParser: new () => Validator };
const validated = (text: string) => new WebVTTParser().parse(text, 'subtitles');

const folder = temporaryFolder();
const has = (program: string): boolean => spawnSync(program, ['-version']).status === 0;

/** Start and length of every cue, in milliseconds, as ffprobe reads them. */
function probed(name: string, text: string): [start: number, length: number][] {
	const path = join(folder, name);
	writeFileSync(path, text);
	const args = ['-v', 'error', '-show_entries', 'packet=pts_time,duration_time', '-of', 'csv=p=0', path];
	const { stdout } = spawnSync('ffprobe', args, { encoding: 'utf8' });
	// Some builds write an empty column, or a line, for what a packet carries besides.
	return Array.from(stdout.matchAll(/^([\d.]+),([\d.]+)/gm), ([, start, length]) => [milliseconds(start!), milliseconds(length!)]);
}

const milliseconds = (time: string): number => Math.round(Number(time) * 1000);

const seed = timed(seedText());
const many = fc.sample(timedTranscripts({ odd: true, sentences: false }), { numRuns: 3, seed: 7 });

function timed(text: string): TimedTranscript {
	const { paragraphs, tracks } = episodeFrom(text);
	return { transcript: parsePlain(text).value, timeline: timelineOf(paragraphs, tracks[0]!.timing) };
}

const timesIn = (text: string): [start: number, length: number][] =>
	Array.from(text.matchAll(/^(\d+):(\d\d):(\d\d)[.,](\d{3}) --> (\d+):(\d\d):(\d\d)[.,](\d{3})/gm), (match) => {
		const [h, m, s, ms, h2, m2, s2, ms2] = match.slice(1).map(Number) as [number, number, number, number, number, number, number, number];
		const start = ((h * 60 + m) * 60 + s) * 1000 + ms;
		return [start, ((h2 * 60 + m2) * 60 + s2) * 1000 + ms2 - start];
	});

describe('the W3C validator of WebVTT', () => {
	it('finds no error in the seed', () => {
		const { errors, cues } = validated(webvtt.print!(seed));
		expect(errors).toEqual([]);
		expect(cues.length).toBeGreaterThan(50);
	});

	it('finds an error where there is one', () =>
		expect(validated('WEBVTT\n\n00:02.000 --> 00:01.000\nx\n').errors.length).toBeGreaterThan(0));

	it('finds none in whatever is written', () =>
		fc.assert(
			fc.property(timedTranscripts({ odd: true, sentences: false }), (any) => {
				expect(validated(webvtt.print!(any)).errors).toEqual([]);
			})
		));
});

describe.skipIf(!has('ffprobe'))('ffmpeg', () => {
	const files = [{ name: 'seed', any: seed }, ...many.map((any, i) => ({ name: `random ${i}`, any }))];

	it.each(files)('reads every cue of $name at its time', ({ name, any }) => {
		const [vtt, subrip] = [webvtt.print!(any), srt.print!(any)];
		expect(timesIn(vtt).length).toBeGreaterThan(0);
		expect(probed(`${name}.vtt`, vtt)).toEqual(timesIn(vtt));
		expect(probed(`${name}.srt`, subrip)).toEqual(timesIn(subrip));
	});
});

describe('the package subtitle', () => {
	it('reads every cue of SRT at its time, with its lines', () => {
		for (const any of [seed, ...many]) {
			const text = srt.print!(any);
			const cues = parseSync(text).flatMap((node) => (node.type === 'cue' ? [node.data] : []));
			expect(cues.map(({ start, end }) => [start, end - start])).toEqual(timesIn(text));
			expect(cues.map((cue) => cue.text)).toEqual(Array.from(text.matchAll(/ --> .*\n([^]*?)\n(?=\n|$(?!\n))/g), ([, lines]) => lines));
		}
	});
});

describe.skipIf(spawnSync('xmllint', ['--version']).error !== undefined)('xmllint', () => {
	it('finds TTML well formed', () => {
		for (const any of [seed, ...many]) {
			const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: printTtml(any), encoding: 'utf8' });
			expect([status, stderr]).toEqual([0, '']);
		}
	});
});
