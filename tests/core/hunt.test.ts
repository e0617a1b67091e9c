import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedOnce, Hunt, PORTION, type Asked } from '#lib/core/hunt.ts';
import type { Manuscript, Passage } from '#lib/core/manuscript.ts';
import { find } from '#lib/core/search.ts';
import type { SpeakerId } from '#lib/core/transcript.ts';

const [ada, ben] = ['ada', 'ben'] as SpeakerId[];

const passageOf = (text: string, index: number, speaker: SpeakerId | null): Passage =>
	({ id: `p${index + 1}`, speaker, attribution: 'none', text, index, start: null, doubt: null, note: null }) as Passage;
const talk = (texts: readonly string[]): readonly Passage[] => texts.map((text, i) => passageOf(text, i, i % 2 === 0 ? ada! : ben!));
const asManuscript = (passages: readonly Passage[]): Manuscript => ({
	sections: passages.map((passage, index) => ({ index, speaker: passage.speaker, passages: [passage] }))
});

/** Counts the passages that were folded. */
function counted(passages: readonly Passage[]) {
	const folded = foldedOnce(passages);
	const seen = new Set<number>();
	return { seen, folded: (passage: number) => (seen.add(passage), folded(passage)) };
}
const ask = (query: string, from = 0, speaker: SpeakerId | null = null): Asked => ({ query, from, speaker });

/** @returns how many portions it took */
function run(hunt: Hunt): number {
	let portions = 0;
	for (; !hunt.done; portions++) hunt.go();
	return portions;
}

describe('a search of a long transcript', () => {
	const long = talk(Array.from({ length: 3000 }, (_, i) => `${'word '.repeat(33)}${i === 2500 ? 'needle' : ''}`));

	it('shows the first hit without looking any further', () => {
		const { seen, folded } = counted(long);
		const hunt = new Hunt(long, folded, ask('word', 1200));
		hunt.go();
		expect([hunt.first?.passage, seen.size, hunt.hits.length, hunt.done]).toEqual([1200, 1, 33, false]);
	});

	it('looks through a portion at a time, and through everything once', () => {
		const { seen, folded } = counted(long);
		const hunt = new Hunt(long, folded, ask('needle', 2600));
		const letters = long.reduce((sum, { text }) => sum + text.length, 0);
		hunt.go();
		expect([hunt.first, hunt.done]).toEqual([null, false]);
		expect(seen.size).toBeLessThanOrEqual(PORTION / 165 + 1);
		expect(1 + run(hunt)).toBeLessThanOrEqual(Math.ceil(letters / PORTION) + 1);
		expect([seen.size, hunt.first?.passage]).toEqual([3000, 2500]);
	});

	it('folds nothing again for what is asked next', () => {
		let folds = 0;
		const texts = ['one', 'two'].map((text) => ({
			speaker: null,
			get text() {
				return (folds++, text);
			}
		}));
		const folded = foldedOnce(texts);
		folded(0);
		folded(0);
		folded(1);
		expect(folds).toBe(2);
	});

	it('begins where the reader is and knows nothing of what is before until all is looked through', () => {
		const passages = talk(['here', 'nothing', 'nothing']);
		const hunt = new Hunt(passages, foldedOnce(passages), ask('here', 1));
		run(hunt);
		expect(hunt.first?.passage).toBe(0);
	});

	it('is over at once where nothing is asked', () => {
		expect(new Hunt(long, foldedOnce(long), ask('  ')).done).toBe(true);
		expect(new Hunt([], foldedOnce([]), ask('word')).done).toBe(true);
	});
});

describe('laws', () => {
	const texts = fc.array(
		fc.array(fc.constantFrom('a', '\u00c1', 'b', ' ', 'ab'), { maxLength: 8 }).map((all) => all.join('')),
		{ maxLength: 12 }
	);
	const speaker = fc.constantFrom(null, ada!, ben!);

	it('finds what the whole search finds, in its order, from wherever it begins', () => {
		fc.assert(
			fc.property(texts, fc.constantFrom('a', 'ab', 'b a'), fc.nat({ max: 15 }), speaker, (all, query, from, who) => {
				const passages = talk(all);
				const hunt = new Hunt(passages, foldedOnce(passages), ask(query, from, who));
				run(hunt);
				const found = find(asManuscript(passages), query, who);
				expect(hunt.hits).toEqual(found);
				expect(hunt.first).toEqual(found.find((hit) => hit.passage >= from) ?? found[0] ?? null);
			})
		);
	});

	it('of one speaker finds what of everybody is that speaker\u2019s', () => {
		fc.assert(
			fc.property(texts, (all) => {
				const manuscript = asManuscript(talk(all));
				expect(find(manuscript, 'a', ada)).toEqual(find(manuscript, 'a').filter(({ passage }) => passage % 2 === 0));
			})
		);
	});
});
