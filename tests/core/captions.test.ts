import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionsOf, type Caption } from '#lib/core/captions.ts';
import { seconds } from '#lib/core/time.ts';
import { timelineOf, timingOf, type Cue } from '#lib/core/timeline.ts';
import type { Paragraph, ParagraphId, SpeakerId } from '#lib/core/transcript.ts';
import { timedTranscripts } from './formats/random.ts';

const paragraph = (id: string, text: string, speaker: string | null = null): Paragraph => ({
	...{ id: id as ParagraphId, text, speaker: speaker as SpeakerId | null },
	attribution: speaker === null ? 'none' : 'label'
});
const cue = (of: Paragraph, start: number, end: number): Cue => ({
	...{ paragraph: of.id, from: 0, to: of.text.length, words: [] },
	...{ start: seconds(start), end: seconds(end) }
});
const shown = (text: string, { lines, start, end }: Caption): readonly [lines: string[], start: number, end: number] => [
	lines.map(([from, to]) => text.slice(from, to)),
	start,
	end
];
const cut = (text: string, length: number, width: number, lead = 0) => {
	const one = paragraph('p1', text, 'ann');
	return captionsOf([one], [cue(one, 0, length)], { width, lead: () => lead }).map((caption) => shown(text, caption));
};

describe('where a cue is cut', () => {
	it('stays whole where it can be read', () =>
		expect(cut('One short sentence. And another.', 6, 65)).toEqual([[['One short sentence. And another.'], 0, 6]]));

	it('takes two lines before it is cut, and parts them at a mark', () =>
		expect(cut('When the rain had stopped, we walked on.', 3, 32)).toEqual([[['When the rain had stopped,', 'we walked on.'], 0, 3]]));

	it('is cut at the end of a sentence', () => {
		const text = 'The first sentence is this one here. The second sentence is a little longer than the first.';
		expect(cut(text, 9, 65).map(([lines]) => lines.join(' '))).toEqual([
			'The first sentence is this one here.',
			'The second sentence is a little longer than the first.'
		]);
	});

	it('is cut where it lasts longer than seven seconds, though it would fit', () =>
		expect(cut('Slow, very slow.', 10, 65).map(([, start, end]) => [start, end])).toEqual([
			[0, 3.333],
			[3.333, 10]
		]));

	it('leaves room for the name before the first line', () =>
		expect(cut('Twenty-two letters now and more.', 3, 32, 12)).toEqual([[['Twenty-two', 'letters now and more.'], 0, 3]]));

	it('does not part what a space without a break holds together', () =>
		expect(cut('aaaaaaaaaa 10\u00A0000 bbbbbbb', 3, 14)).toEqual([[['aaaaaaaaaa', '10\u00A0000 bbbbbbb'], 0, 3]]));

	it('keeps a word whole that is longer than a line', () =>
		expect(cut(`See ${'x'.repeat(40)} there`, 3, 32).flatMap(([lines]) => lines)).toContain('x'.repeat(40)));
});

it('shows a moment for a second where there is room, and never over the next', () => {
	const [a, b, c] = [paragraph('p1', 'Yes.'), paragraph('p2', 'No.'), paragraph('p3', 'So.')];
	const captions = captionsOf([a, b, c], [cue(a, 0, 0.2), cue(b, 0.5, 0.5), cue(c, 4, 4)], { width: 65, lead: () => 0 });
	expect(captions.map(({ start, end }) => [start, end])).toEqual([
		[0, 0.5],
		[0.5, 1.5],
		[4, 5]
	]);
});

describe('every caption', () => {
	it.each([
		[65, 0],
		[32, 12]
	])('of %i letters a line can be read', (width, lead) => {
		fc.assert(
			fc.property(timedTranscripts({ odd: true, sentences: false }), ({ transcript: { paragraphs }, timeline }) => {
				const captions = captionsOf(paragraphs, timeline, { width, lead: () => lead });
				const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
				captions.forEach((caption, i) => {
					const lines = caption.lines.map(([from, to]) => texts.get(caption.paragraph)!.slice(from, to));
					const isOneWord = lines.length === 1 && !/[ \u3000-\u9FFF]/.test(lines[0]!);
					expect(lines.length).toBeLessThanOrEqual(2);
					for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
					expect(caption.end - caption.start <= 7.0005 || isOneWord).toBe(true);
					expect(caption.end).toBeGreaterThan(caption.start);
					expect(caption.start).toBeGreaterThanOrEqual(captions[i - 1]?.start ?? 0);
				});
			})
		);
	});

	it('together they say every word once, in order', () => {
		fc.assert(
			fc.property(timedTranscripts({ odd: true, sentences: false }), ({ transcript: { paragraphs }, timeline }) => {
				const captions = captionsOf(paragraphs, timeline, { width: 32, lead: () => 0 });
				for (const { id, text } of paragraphs) {
					const lines = captions.filter((caption) => caption.paragraph === id).flatMap(({ lines }) => lines);
					expect(
						lines
							.map(([from, to]) => text.slice(from, to))
							.join('')
							.replace(/\s/g, '')
					).toBe(text.replace(/\s/g, ''));
				}
			})
		);
	});
});

describe('times that a cue does not say', () => {
	const one = paragraph('p1', 'I am here \u2014 really.');
	it('are shared by letters', () => {
		const [timing] = timingOf([one], [cue(one, 10, 24)]);
		expect(timing).toMatchObject({
			...{ basis: 'estimated', confidence: 0.5, start: 10, end: 24 },
			words: [
				[0, 1, 10, 11],
				[2, 4, 11, 13],
				[5, 9, 13, 17],
				[10, 11, 17, 18],
				[12, 19, 18, 24]
			]
		});
	});

	it('are absent for a paragraph without a cue', () => {
		const other = paragraph('p2', 'Not heard.');
		expect(timingOf([other, one], [cue(one, 0, 1)])[0]).toEqual({ paragraph: 'p2', basis: 'absent' });
		expect(timelineOf([other, one], timingOf([other, one], [cue(one, 0, 1)]))).toHaveLength(1);
	});

	it('join where two cues part a word', () => {
		const han = paragraph('p1', '日本語です');
		const cues: Cue[] = [
			{ ...cue(han, 0, 1), to: 1 },
			{ ...cue(han, 1, 3), from: 1 }
		];
		const [timing] = timingOf([han], cues);
		expect(timing).toMatchObject({
			start: 0,
			end: 3,
			words: [
				[0, 2, 0, 1.5],
				[2, 5, 1.5, 3]
			]
		});
	});
});
