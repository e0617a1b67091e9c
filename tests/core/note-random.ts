/** Notes as a browser may hold them, for laws. */
import fc from 'fast-check';
import type { Anchor } from '#lib/core/anchor.ts';
import { instant, type OwnNote } from '#lib/core/notes.ts';
import { seconds } from '#lib/core/time.ts';
import type { ParagraphId } from '#lib/core/transcript.ts';

const paragraph = fc.option(fc.nat(40).map((n) => `p${n + 1}` as ParagraphId));
const words = fc.string({ unit: 'binary', maxLength: 12 });

const anchor: fc.Arbitrary<Anchor> = fc.record({
	paragraph,
	from: fc.nat(500),
	last: paragraph,
	to: fc.nat(500),
	words,
	lastWords: fc.option(words),
	before: words,
	after: words,
	time: fc.option(fc.float({ min: 0, max: 40_000, noNaN: true, noDefaultInfinity: true }).map(seconds))
});

const at = fc.date({ min: new Date('1980-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }).map(instant);

/** Few ids and few instants, so that notes meet. */
export const anyNote: fc.Arbitrary<OwnNote> = fc.record({
	id: fc.constantFrom('a', 'b', 'c', 'd'),
	anchor,
	words,
	text: words,
	made: at,
	changed: fc.oneof(fc.constantFrom(instant(new Date(0)), instant(new Date(1))), at)
});

export const anyNotes = fc.array(anyNote, { maxLength: 8 });
