/** Words that the first pass was sure of and the second gave up, though nothing else is heard there: they stay. */
import { wordsIn, type Path, type Stretch } from './path.ts';

/** As for a paragraph that is there. */
const SURE = 0.35;

/**
 * The second pass may leave out many words at one price, which true words between wrong ones fall to.
 *
 * @param confidence of the first pass, by word
 * @returns words of the first path that fit between those of the second, in order
 */
export function restored(first: Path, second: Path, confidence: ArrayLike<number>): Stretch[] {
	const kept = wordsIn(second.stretches);
	const known = new Set(kept.map(({ word }) => word));
	let next = 0;
	return wordsIn(first.stretches).filter((stretch) => {
		if (known.has(stretch.word) || confidence[stretch.word]! < SURE) return false;
		while (next < kept.length && kept[next]!.word < stretch.word) next++;
		return (kept[next - 1]?.to ?? 0) <= stretch.from && stretch.to <= (kept[next]?.from ?? Infinity);
	});
}
