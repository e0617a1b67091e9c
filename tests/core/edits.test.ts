import { describe, expect, it } from 'vitest';
import { parseEdits } from '#lib/core/edits-file.ts';
import { applyEdits, NO_EDITS } from '#lib/core/edits.ts';
import { parsePlain } from '#lib/core/formats/plain.ts';
import { isReordered } from '#lib/core/transcript.ts';
import { seedEdits, seedText } from '../support/files.ts';

const seed = () => parsePlain(seedText()).value;
const edit = (parts: object) => JSON.stringify({ schema: 'parley/edits@1', ...parts });
const apply = (parts: object) => {
	const { value, problems } = parseEdits(edit(parts));
	expect(problems).toEqual([]);
	return applyEdits(seed(), value);
};
const why = 'because';

describe("the seed's own edits", () => {
	const { value, problems } = applyEdits(seed(), parseEdits(seedEdits()).value);

	it('restore the spoken order, the two speakers and the correspondent', () => {
		expect(problems).toEqual([]);
		expect(value.paragraphs.map((p) => p.id)).toEqual(['p8', 'p5', 'p3', 'p7', 'p2', 'p4', 'p9', 'p6', 'p1']);
		expect(value.paragraphs.filter((p) => p.attribution === 'edit').map((p) => [p.id, p.speaker])).toEqual([
			['p8', 'rascoe'],
			['p9', 'maynes']
		]);
		expect(value.speakers).toEqual([
			{ id: 'maynes', label: 'MAYNES', name: 'Charles Maynes', role: "NPR's Moscow correspondent" },
			{ id: 'rascoe', label: 'RASCOE', name: 'RASCOE', role: null }
		]);
		expect(value.notes.map((note) => note.paragraph)).toEqual(['p7']);
		expect(isReordered(value.paragraphs)).toBe(true);
	});

	it('change no word of the source', () => {
		const words = (of: ReturnType<typeof seed>) => of.paragraphs.map((p) => p.text).sort();
		expect(words(value)).toEqual(words(seed()));
	});
});

describe('edits that do not fit the transcript', () => {
	const all = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'];
	it.each([
		[
			'unknown',
			{ order: { paragraphs: [...all, 'p12'], reason: why } },
			{ code: 'edits-unknown-paragraph', paragraph: 'p12', where: 'order' }
		],
		['twice', { order: { paragraphs: [...all, 'p2'], reason: why } }, { code: 'edits-paragraph-twice', paragraph: 'p2', where: 'order' }],
		['missing', { order: { paragraphs: all.slice(1), reason: why } }, { code: 'edits-paragraph-missing', paragraph: 'p1' }],
		[
			'speaker of nobody',
			{ speakers: { p0: { speaker: 'ANN', reason: why } } },
			{ code: 'edits-unknown-paragraph', paragraph: 'p0', where: 'speakers' }
		],
		[
			'note on nothing',
			{ notes: { px: { text: 'x', reason: why } } },
			{ code: 'edits-unknown-paragraph', paragraph: 'px', where: 'notes' }
		],
		['unknown person', { people: { ANN: { name: 'Ann', reason: why } } }, { code: 'edits-unknown-speaker', label: 'ANN', where: 'people' }],
		['unknown in cast', { cast: { ANN: { voice: 'slt', reason: why } } }, { code: 'edits-unknown-speaker', label: 'ANN', where: 'cast' }]
	])('%s', (_, parts, problem) => expect(apply(parts).problems).toContainEqual(problem));

	it('leaves the transcript as it was', () => {
		expect(apply({ order: { paragraphs: ['p1'], reason: why } }).value).toEqual(seed());
	});
});

it('gives a paragraph to a speaker whom the source never labelled', () => {
	const { value } = apply({ speakers: { p8: { speaker: 'HOST', reason: why } } });
	expect(value.speakers.at(-1)).toEqual({ id: 'host', label: 'HOST', name: 'HOST', role: null });
	expect(value.paragraphs[7]).toMatchObject({ speaker: 'host', attribution: 'edit' });
});

it('put a source in order whose paragraphs have numbers of their own', () => {
	const numbered = { ...seed(), paragraphs: applyEdits(seed(), parseEdits(seedEdits()).value).value.paragraphs.slice(0, 2) };
	const { value } = parseEdits(edit({ order: { paragraphs: ['p5', 'p8'], reason: why } }));
	expect(applyEdits(numbered, value).value.paragraphs.map((p) => p.id)).toEqual(['p5', 'p8']);
});

describe('an edits file that is not as it should be', () => {
	it.each([
		['not JSON', '{\n  "schema": ,\n}', 2],
		['another version', JSON.stringify({ schema: 'parley/edits@9' }), null],
		['a misspelt part', edit({ spekaers: {} }), null],
		['no reason', edit({ order: { paragraphs: ['p1'] } }), null],
		['an empty reason', edit({ speakers: { p8: { speaker: 'ANN', reason: ' ' } } }), null],
		['a list for a table', edit({ cast: [] }), null],
		['a number for a text', edit({ language: 7 }), null]
	])('%s', (_, json, line) => {
		const { value, problems } = parseEdits(json);
		expect(value).toBe(NO_EDITS);
		expect(problems).toEqual([{ code: 'bad-edits', line, why: expect.stringMatching(/\w+/) }]);
	});
});
