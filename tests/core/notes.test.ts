import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolved } from '#lib/core/anchored.ts';
import { printNotesMarkdown } from '#lib/core/notes-markdown.ts';
import { printNotes, readNotes } from '#lib/core/notes-file.ts';
import { brings, instant, isNewer, merged, notesAt, placed, rewritten, type OwnNote } from '#lib/core/notes.ts';
import { seconds } from '#lib/core/time.ts';
import type { CalendarDate, ParagraphId } from '#lib/core/transcript.ts';
import { anyNote, anyNotes } from './note-random.ts';

const at = (minute: number) => instant(new Date(Date.UTC(2026, 10, 23, 21, minute)));
const P = (n: number) => `p${n}` as ParagraphId;
const EPISODE = { id: 'a-talk', title: 'A talk' };

const note = (id: string, from: number, of: Partial<OwnNote> = {}): OwnNote => ({
	id,
	anchor: { paragraph: P(1), from, last: P(1), to: from + 5, words: 'words', lastWords: null, before: '', after: '', time: seconds(1.5) },
	words: 'words',
	text: `about ${id}`,
	made: at(0),
	changed: at(0),
	...of
});

const found = (first: number, from: number, last = first, to = from + 5): Resolved => ({
	quotation: { first, from, last, to },
	how: 'exact'
});
const sorted = (notes: readonly OwnNote[]) => notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('the file', () => {
	it('gives back what was written into it', () => {
		fc.assert(
			fc.property(anyNotes, fc.string(), (notes, title) => {
				const file = { episode: { id: 'a-talk', title }, notes };
				expect(readNotes(printNotes(file))).toEqual({ value: file, problems: [] });
			})
		);
	});

	const written = JSON.parse(printNotes({ episode: EPISODE, notes: [note('a', 3)] })) as { notes: Record<string, unknown>[] };

	it.each([
		['what is no JSON', 'x'],
		['a list', '[]'],
		['nothing', ''],
		['another schema', JSON.stringify({ ...written, schema: 'parley/notes@2' })],
		['no episode', JSON.stringify({ ...written, episode: null })],
		['no list of notes', JSON.stringify({ ...written, notes: {} })]
	])('refuses %s', (_, json) => {
		expect(readNotes(json)).toEqual({ value: null, problems: [{ code: 'not-notes' }] });
	});

	it.each([
		['id', { id: '' }],
		['text', { text: 7 }],
		['changed', { changed: 'yesterday' }],
		['made', { made: '2026-11-23T21:00:00Z' }],
		['anchor', { anchor: null }],
		['anchor.from', { anchor: { ...note('a', 3).anchor, from: -1 } }],
		['anchor.paragraph', { anchor: { ...note('a', 3).anchor, paragraph: '<img>' } }],
		['anchor.time', { anchor: { ...note('a', 3).anchor, time: 'soon' } }]
	])('leaves out a note with a bad %s, says which, and keeps the others', (where, wrong) => {
		const [good] = written.notes;
		const { value, problems } = readNotes(JSON.stringify({ ...written, notes: [{ ...good, ...wrong }, good, 4] }));
		expect(value!.notes).toEqual([note('a', 3)]);
		expect(problems).toEqual([
			{ code: 'bad-note', number: 1, where },
			{ code: 'bad-note', number: 3, where: 'the whole note' }
		]);
	});

	it('reads only what a note has', () => {
		const more = { ...written, notes: [{ ...written.notes[0], html: '<b>', anchor: { ...note('a', 3).anchor, html: '<b>' } }] };
		expect(readNotes(JSON.stringify(more)).value!.notes).toEqual([note('a', 3)]);
	});
});

describe('notes of two places', () => {
	it('come together to the same whatever the order, and however often', () => {
		fc.assert(
			fc.property(anyNotes, anyNotes, anyNotes, (a, b, c) => {
				expect(sorted(merged(a, b))).toEqual(sorted(merged(b, a)));
				expect(sorted(merged(merged(a, b), c))).toEqual(sorted(merged(a, merged(b, c))));
				expect(merged(merged(a, b), b)).toEqual(merged(a, b));
			})
		);
	});

	it('keep every id once, with its newest note', () => {
		fc.assert(
			fc.property(anyNotes, anyNotes, (own, brought) => {
				const all = [...own, ...brought];
				const both = merged(own, brought);
				expect(new Set(both.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
				expect(both.length).toBe(new Set(all.map(({ id }) => id)).size);
				for (const one of both) expect(all.some((other) => other.id === one.id && isNewer(other, one))).toBe(false);
			})
		);
	});

	it('bring nothing where all of them are here already', () => {
		const own = [note('a', 1, { changed: at(5) }), note('b', 9)];
		expect(brings(own, own)).toEqual([]);
		expect(brings([note('a', 1, { text: 'older' })], own)).toEqual([]);
		const newer = note('b', 9, { text: 'newer', changed: at(6) });
		expect(brings([newer, note('c', 2)], own)).toEqual([newer, note('c', 2)]);
	});

	it('is never newer than itself, and one of two that differ is the newer', () => {
		fc.assert(
			fc.property(anyNote, anyNote, (a, b) => {
				expect(isNewer(a, a)).toBe(false);
				if (JSON.stringify(a) !== JSON.stringify(b)) expect(isNewer(a, b)).toBe(!isNewer(b, a));
			})
		);
	});
});

describe('writing anew', () => {
	const seen = note('a', 3);

	it('takes the place of the note that was seen', () => {
		expect(rewritten(seen, seen, 'better', at(9), 'new')).toEqual({ ...seen, text: 'better', changed: at(9) });
	});
	it('is newer even where the clock was set back', () => {
		const late = { ...seen, changed: at(30) };
		expect(isNewer(rewritten(late, late, 'better', at(9), 'new'), late)).toBe(true);
	});
	it('stands beside what was written elsewhere meanwhile', () => {
		const theirs = { ...seen, text: 'theirs', changed: at(4) };
		expect(rewritten(seen, theirs, 'mine', at(9), 'new')).toEqual({ ...seen, id: 'new', text: 'mine', made: at(9), changed: at(9) });
	});
	it('brings back what was deleted elsewhere', () => {
		expect(rewritten(seen, null, 'mine', at(9), 'new')).toEqual({ ...seen, text: 'mine', changed: at(9) });
	});
});

it('lists notes in the order of the text, the lost ones last', () => {
	const places: Record<number, Resolved | null> = {
		1: found(4, 0),
		2: found(0, 9),
		3: null,
		4: found(0, 2, 1, 3),
		5: found(0, 2, 0, 7),
		6: null
	};
	const notes = [note('a', 1), note('b', 2), note('c', 3, { made: at(8) }), note('d', 4), note('e', 5), note('f', 6)];
	const listed = placed(notes, ({ from }) => places[from] ?? null);
	expect(listed.map((one) => one.note.id)).toEqual(['d', 'e', 'b', 'a', 'f', 'c']);
});

it('finds the notes about a letter, the closest first', () => {
	const long = { note: note('long', 0, { words: 'many more words' }), at: found(0, 2, 2, 4) };
	const short = { note: note('short', 0), at: found(1, 3, 1, 8) };
	const all = [long, short, { note: note('lost', 0), at: null }];
	const at = (passage: number, offset: number) => notesAt(all, passage, offset).map((one) => one.note.id);
	expect([at(0, 1), at(0, 2), at(1, 3), at(1, 8), at(2, 3), at(2, 4)]).toEqual([[], ['long'], ['short', 'long'], ['long'], ['long'], []]);
});

it('writes a Markdown document, with every sign of the words standing for itself', () => {
	const listed = [
		{
			note: note('a', 3, { words: '*No* <b>', text: '- my own\n- list' }),
			where: 'Rascoe, 1:24',
			link: 'https://x.example/e#p1',
			remark: null
		},
		{ note: note('b', 3, { text: ' ' }), where: '', link: null, remark: 'Not found' }
	];
	expect(printNotesMarkdown({ title: 'A_talk', date: '2026-11-23' as CalendarDate, source: 'https://x.example/' }, listed)).toBe(
		[
			'# A\\_talk',
			'2026-11-23 · <https://x.example/>',
			'> \\*No\\* \\<b>\n>\n> [Rascoe, 1:24](<https://x.example/e#p1>)',
			'- my own\n- list',
			'> words\n>\n> *Not found*\n'
		].join('\n\n')
	);
});
