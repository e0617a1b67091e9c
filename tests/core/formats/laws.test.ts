/** Reading what was written gives the same again, for each format but for what docs/formats.md says it cannot say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHeard } from '#lib/core/alignment.ts';
import { captionsOf } from '#lib/core/captions.ts';
import { episodeJson } from '#lib/core/formats/episode-json.ts';
import type { Format } from '#lib/core/formats/format.ts';
import { html } from '#lib/core/formats/html.ts';
import { markdown } from '#lib/core/formats/markdown.ts';
import { podcast, printPodcast } from '#lib/core/formats/podcast.ts';
import { srt } from '#lib/core/formats/srt.ts';
import { webvtt } from '#lib/core/formats/webvtt.ts';
import { whisper } from '#lib/core/formats/whisper.ts';
import { timelineOf, timingOf, type TimedTranscript } from '#lib/core/timeline.ts';
import { timedTranscripts, type Kind } from './random.ts';

const ANY: Kind = { odd: true, sentences: false };
const SENTENCES: Kind = { odd: true, sentences: true };
const PLAIN: Kind = { odd: false, sentences: true };

const again = (format: Format, timed: TimedTranscript): TimedTranscript => {
	const { value, problems } = format.parse(format.print!(timed));
	expect(problems.filter(({ code }) => code !== 'double-escaped')).toEqual([]);
	return value;
};
const holds = (kind: Kind, law: (timed: TimedTranscript) => void) => fc.assert(fc.property(timedTranscripts(kind), law), { numRuns: 150 });

const timing = ({ transcript, timeline }: TimedTranscript) => timingOf(transcript.paragraphs, timeline).filter(isHeard);
/** Text and speaker of each paragraph; ids are numbers again where a format has none. */
const said = ({ transcript }: TimedTranscript) => transcript.paragraphs.map(({ text, speaker }) => [labelOf(transcript, speaker), text]);
const labelOf = ({ speakers }: TimedTranscript['transcript'], id: string | null) =>
	speakers.find((speaker) => speaker.id === id)?.label ?? null;

describe('episode.json', () => {
	it('loses nothing', () =>
		holds(ANY, (timed) => {
			const read = again(episodeJson, timed);
			expect(read).toEqual(timed);
		}));
});

describe('WebVTT', () => {
	it('keeps head, speakers, paragraphs, and when each word begins', () =>
		holds(ANY, (timed) => {
			const read = again(webvtt, timed);
			expect(read.transcript).toEqual(timed.transcript);
			const [before, after] = [timing(timed), timing(read)];
			expect(after.map(({ start }) => start)).toEqual(before.map(({ start }) => start));
			expect(after.map(({ words }) => words.map((word) => [word[0], word[1], word[2]]))).toEqual(
				before.map(({ words }) => words.map((word) => [word[0], word[1], word[2]]))
			);
		}));

	it('is the same file when it is written again', () =>
		holds(ANY, (timed) => {
			const first = webvtt.print!(timed);
			expect(webvtt.print!(webvtt.parse(first).value)).toBe(first);
		}));
});

describe('SRT', () => {
	it('keeps the captions with their times, and every word in order', () =>
		holds(PLAIN, (timed) => {
			const read = again(srt, timed);
			const shown = captionsOf(timed.transcript.paragraphs, timed.timeline, { width: 32, lead: () => 20 });
			expect(read.timeline.length).toBe(srt.print!(timed).match(/^\d\d:.* --> /gm)!.length);
			expect(read.timeline[0]!.start).toBe(shown[0]!.start);
			expect(words(read)).toEqual(words(timed));
		}));

	it('keeps who speaks, and where nobody says', () =>
		holds(PLAIN, (timed) => {
			const read = srt.parse(srt.print!(timed)).value;
			expect(turns(read)).toEqual(turns(timed));
		}));

	it('has the same times when it is written again', () =>
		holds(PLAIN, (timed) => {
			const first = srt.print!(timed);
			const second = srt.print!(srt.parse(first).value);
			const times = (text: string) => text.match(/^\d\d:.* --> .*/gm);
			expect(times(second)).toEqual(times(first));
		}));
});

const words = ({ transcript }: TimedTranscript) =>
	transcript.paragraphs
		.map(({ text }) => text)
		.join('')
		.replace(/\s+/g, '');
const turns = (timed: TimedTranscript) => said(timed).flatMap(([label], i, all) => (i > 0 && all[i - 1]![0] === label ? [] : [label]));

describe('Podcasting 2.0 JSON', () => {
	it('by paragraphs keeps them, their speakers and their times', () =>
		holds(SENTENCES, (timed) => {
			const read = again(podcast, timed);
			expect(said(read)).toEqual(said(timed));
			expect(timing(read).map(({ start, end }) => [start, end])).toEqual(timing(timed).map(({ start, end }) => [start, end]));
		}));

	it('by words keeps every word with its time', () =>
		holds({ odd: true, sentences: true }, (timed) => {
			if (timed.transcript.paragraphs.some(({ text }) => text.includes('\u00A0'))) return;
			const read = podcast.parse(printPodcast(timed, 'words')).value;
			expect(said(read)).toEqual(said(timed));
			expect(timing(read).map(({ words }) => words)).toEqual(timing(timed).map(({ words }) => words));
		}));
});

describe('HTML', () => {
	it('keeps head, speakers, paragraphs, and their beginnings to the second', () =>
		holds(ANY, (timed) => {
			const read = again(html, timed);
			expect(read.transcript).toEqual(timed.transcript);
			expect(timing(read).map(({ start }) => start)).toEqual(timing(timed).map(({ start }) => Math.floor(start)));
		}));
});

describe('Markdown', () => {
	it('keeps head, speakers and paragraphs', () =>
		holds(ANY, (timed) => {
			expect(again(markdown, timed).transcript).toEqual(timed.transcript);
		}));
});

describe('timelines', () => {
	it('say the times of words again that they were made of', () => {
		holds(ANY, (timed) => {
			const heard = timing(timed);
			const back = timingOf(timed.transcript.paragraphs, timelineOf(timed.transcript.paragraphs, heard));
			expect(back).toEqual(heard);
		});
	});
});

it('no reader throws, whatever it is given', () => {
	const line = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom(
			'WEBVTT',
			'NOTE',
			'1',
			'',
			'00:00:01.000 --> 00:00:02.000',
			'00:00:09,1 --> x',
			'-00:00:01.000 -->',
			'<v Ada>Hi',
			'STYLE'
		),
		fc.constantFrom(
			'ANNA: Hi.',
			'>> Yes.',
			'{"segments":[{"body":',
			'<cite>Ann:',
			'<p>One',
			'</p>',
			'---',
			'# T',
			'**Ann:** x',
			'&amp;lt;',
			'{'
		)
	);
	fc.assert(
		fc.property(fc.array(line), (lines) => {
			for (const format of [webvtt, srt, whisper, podcast, episodeJson, html, markdown]) {
				for (const text of [lines.join('\n'), `WEBVTT\n\n${lines.join('\r\n')}`]) {
					const { value } = format.parse(text);
					const ids = new Set(value.transcript.paragraphs.map(({ id }) => id));
					expect(ids.size).toBe(value.transcript.paragraphs.length);
					for (const cue of value.timeline) {
						expect(ids).toContain(cue.paragraph);
						expect(cue.start).toBeGreaterThanOrEqual(0);
						expect(cue.end).toBeGreaterThanOrEqual(cue.start);
					}
				}
			}
		})
	);
});

it.each([srt, webvtt])('bad input loses no words: $name', (format) => {
	const time = (i: number) => `00:${String(i >> 1).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'},000`;
	const trouble = fc.constantFrom('', '', 'x --> y', '{\\an8}', '<i>', '</i>', '<v Ann>', '&amp;', 'ANN:', '>>', '<', '</', 'STYLES');
	const piece = fc.oneof(
		{ weight: 4, arbitrary: fc.constant('words') },
		{ weight: 3, arbitrary: fc.constantFrom('cue', 'cue', 'no end', 'bad start', 'backward') },
		{ weight: 2, arbitrary: trouble }
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			const lines = pieces.map((kind, i) => {
				if (kind === 'words') return `word${i} more${i}`;
				if (kind === 'cue') return `\n${time(i)} --> ${time(i + 1)}`;
				if (kind === 'no end') return `\n${time(i)} -->`;
				if (kind === 'bad start') return `\n00:xx --> ${time(i + 1)}`;
				return kind === 'backward' ? `\n${time(i)} --> 00:00:00,000` : kind;
			});
			const { transcript } = format.parse(`WEBVTT\n\n${lines.join('\n')}\n`).value;
			const read = transcript.paragraphs.map(({ text }) => text).join(' ');
			for (const [word] of lines.join('\n').matchAll(/(?:word|more)\d+/g)) expect(read).toMatch(new RegExp(`\\b${word}\\b`));
		})
	);
});
