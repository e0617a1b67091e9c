/** The slow obvious search: every state in every frame keeps its best way as a list, and the arcs without frames are tried until nothing improves. */
import type { Costs } from '#lib/server/audio/align/costs.ts';
import type { Pronunciation, SpokenWord } from '#lib/server/audio/align/graph.ts';
import type { Path, Stretch } from '#lib/server/audio/align/path.ts';
import type { Toy } from './toy.ts';

interface Way {
	readonly score: number;
	readonly done: readonly Stretch[];
	/** Score and frame of the last arrival. */
	readonly since: { readonly score: number; readonly frame: number };
}

interface Place {
	readonly is: 'word' | 'silence' | 'garbage';
	readonly word: number;
	readonly senones: readonly number[];
	readonly cost: number;
	readonly ways: (Way | null)[];
}

const better = (a: Way | null, b: Way | null): Way | null => (a && b ? (b.score > a.score ? b : a) : (a ?? b));
const plus = (way: Way | null, score: number): Way | null => way && { ...way, score: way.score + score };

const opensAt = (words: readonly SpokenWord[], k: number): boolean => k === 0 || k === words.length || words[k]!.opens;

function closed(way: Way, is: Stretch['is'], word: number, until: number, frame: number, score = way.score): Way {
	const stretch = { is, word, until, from: way.since.frame, to: frame, score: score - way.since.score };
	return { score, done: [...way.done, stretch], since: { score, frame } };
}

function placesOf({ model, words, costs }: Toy): Place[] {
	const chain = (is: Place['is'], word: number, phones: readonly string[], cost: number): Place => {
		const senones = phones.flatMap((phone) => [0, 1, 2].map((state) => 3 * model.indexOf.get(phone)! + state));
		return { is, word, senones, cost, ways: senones.map(() => null) };
	};
	return Array.from({ length: words.length + 1 }, (_, k) => [
		{ ...chain('garbage', k, [], opensAt(words, k) ? costs.garbageAtSentence : costs.garbageInside), ways: [null] },
		chain('silence', k, ['SIL'], costs.silence),
		...(words[k]?.pronunciations ?? []).map(({ phones, cost = 0 }: Pronunciation) => chain('word', k, phones, cost))
	]).flat();
}

/** What it costs to skip from one boundary to another, in the cheapest way. These recordings are over before the second far skip. */
function skipCost(words: readonly SpokenWord[], costs: Costs, from: number, to: number, frame: number): number {
	const far = frame === 0 && opensAt(words, to) ? costs.skipFar : Infinity;
	const one = Math.min(far, to === from + 1 ? costs.skipWord : Infinity);
	const any = costs.longSkipOpen === null ? Infinity : costs.longSkipOpen + costs.longSkipMore * (to - from);
	if (!opensAt(words, from) || !opensAt(words, to)) return Math.min(one, any);
	const between = Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i).filter((k) => opensAt(words, k)).length;
	return Math.min(one, any, costs.skipOpen + costs.skipMore * between);
}

function skipped({ words, costs }: Toy, arrived: readonly (Way | null)[], frame: number): (Way | null)[] {
	const at = [...arrived];
	for (let changed = true; changed;) {
		changed = false;
		for (let from = 0; from < at.length; from++) {
			for (let to = from + 1; to < at.length; to++) {
				const way = at[from];
				const score = way ? way.score - skipCost(words, costs, from, to, frame) : -Infinity;
				if (!way || score <= (at[to]?.score ?? -Infinity)) continue;
				at[to] = closed(way, 'skip', from, to, frame, score);
				changed = true;
			}
		}
	}
	return at;
}

function moveOn({ model, scores, costs, loops }: Toy, { ways, senones, is, cost }: Place, arriving: Way | null, frame: number): void {
	for (let s = ways.length - 1; s >= 0; s--) {
		const own = senones[s];
		const stayed = own === undefined ? ways[s]! : plus(ways[s]!, model.stay[own]!);
		const moved = s === 0 ? plus(arriving, -cost) : plus(ways[s - 1]!, model.leave[senones[s - 1]!]!);
		const heard = is === 'garbage' ? 0 : scores[frame * model.senones + own!]! - (loops[frame]! - costs.lambda);
		ways[s] = plus(better(stayed, moved), heard);
	}
}

function arrivals({ model, words }: Toy, places: readonly Place[], frame: number): (Way | null)[] {
	const at: (Way | null)[] = Array.from({ length: words.length + 1 }, () => null);
	for (const { is, word, senones, ways } of places) {
		const way = plus(ways.at(-1)!, senones.length > 0 ? model.leave[senones.at(-1)!]! : 0);
		const until = is === 'word' ? word + 1 : word;
		if (way && way.score > (at[until]?.score ?? -Infinity)) at[until] = closed(way, is, word, until, frame);
	}
	return at;
}

/** Anywhere in a pause, or in the last state of a word. */
function cutOff(places: readonly Place[], frame: number): [number, Way][] {
	return places.flatMap(({ is, word, ways }) =>
		ways.slice(is === 'word' ? -1 : -3).flatMap((way): [number, Way][] => {
			const until = is === 'word' ? word + 1 : word;
			return way && is !== 'garbage' ? [[until, closed(way, is, word, until, frame)]] : [];
		})
	);
}

export function everyWay(toy: Toy): Path {
	const { words, costs, frames } = toy;
	const places = placesOf(toy);
	const start: Way = { score: 0, done: [], since: { score: 0, frame: 0 } };
	let at = skipped(toy, [start, ...words.map(() => null)], 0);
	for (let frame = 0; frame < frames; frame++) {
		for (const place of places) moveOn(toy, place, at[place.word]!, frame);
		at = skipped(toy, arrivals(toy, places, frame + 1), frame + 1);
	}
	const ends = [...at.flatMap((way, k): [number, Way][] => (way ? [[k, way]] : [])), ...cutOff(places, frames)];
	const paid = ends.map(([k, way]): [number, Way] =>
		k === words.length ? [k, way] : [k, closed(way, 'skip', k, words.length, frames, way.score - costs.skipOpen)]
	);
	const [k, best] = paid.reduce((a, b) => (b[1].score > a[1].score ? b : a));
	return { stretches: best.done, whole: k === words.length };
}
