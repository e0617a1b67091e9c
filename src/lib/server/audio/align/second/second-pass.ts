/**
 * Places words again where the first pass left doubt: learns the speaker, the room and the line from what was found, and listens once
 * more with an ear bent to them. What belongs to the recording and what does not was decided before, and is not asked again.
 */
import type { Adaptation } from '../adaptation.ts';
import type { SpokenWord } from '../graph.ts';
import type { AcousticModel } from '../model.ts';
import { FEWEST_WORDS } from '../islands.ts';
import { wordsIn, type Path, type Stretch } from '../path.ts';
import { graft, type Place } from './graft.ts';
import { openLesson, type Lesson } from './lesson.ts';
import { doubtfulHoles, doubtfulPlaces, type InDoubt } from './places.ts';
import { isSpeech, openMean } from './shift.ts';

/** One round of learning leaves eight words of the hardest recording lost, two leave one. */
const ROUNDS = 2;

export interface FirstHearing {
	readonly model: AcousticModel;
	/** Every word with all that people make of it who speak freely; what costs nothing is listened for from the start. */
	readonly words: readonly SpokenWord[];
	readonly path: Path;
	/** Nats a frame that the search grants over the phone loop. */
	readonly lambda: number;
	/** Whether the paragraph of a word left doubt. */
	readonly inDoubt: InDoubt;
	/** Level of the high band, one a frame of the whole recording; null when the source has none. */
	readonly level: Float32Array | null;
}

export interface SecondPassPorts {
	/** 39 values a frame, normalised and not adapted. */
	readonly rows: (from: number, to: number) => Float32Array;
	/** The scores of each place in turn, `model.senones` nats a frame. */
	readonly scores: (places: readonly Place[], adaptation: Adaptation) => AsyncIterable<Float32Array>;
	/** The best path of these words through these frames, both counted from 0. */
	readonly decode: (words: readonly SpokenWord[], scores: Float32Array) => readonly Stretch[];
}

export interface SecondPass {
	readonly path: Path;
	/** How the ear was bent at last. */
	readonly adaptation: Adaptation;
	/** What it cost: frames scored, each as often as it was. */
	readonly framesScored: number;
}

/** Listens three times: to learn, to learn better from what was then found, and to find. Then once more where words are still missing. */
export async function secondPass(first: FirstHearing, ports: SecondPassPorts): Promise<SecondPass> {
	const { words, inDoubt } = first;
	const fluent = words.map(withoutCost);
	const places = doubtfulPlaces(first.path, words, inDoubt, first.lambda);
	let { path } = first;
	let adaptation: Adaptation = { shift: meanOf(path, places, ports), transforms: null, band: null };
	for (let round = 0; round < ROUNDS; round++) {
		const lesson = openLesson(first, adaptation);
		path = await listen(ports, path, fluent, places, adaptation, 0, lesson);
		adaptation = lesson.finish();
	}
	path = await listen(ports, path, words, places, adaptation);
	const holes = doubtfulHoles(path, inDoubt);
	path = await listen(ports, path, words, holes, adaptation, FEWEST_WORDS);
	const framesScored = (ROUNDS + 1) * framesOf(places) + framesOf(holes);
	return { path, adaptation, framesScored };
}

const framesOf = (places: readonly Place[]): number => places.reduce((sum, { from, to }) => sum + to - from, 0);

/** A word as it may be said before anything is known of the speaker. */
function withoutCost(word: SpokenWord): SpokenWord {
	return { ...word, pronunciations: word.pronunciations.filter(({ cost = 0 }) => cost === 0) };
}

function meanOf({ stretches }: Path, places: readonly Place[], ports: SecondPassPorts): Float32Array | null {
	const mean = openMean();
	for (const { from, to } of places) {
		for (const stretch of stretches) {
			const [start, end] = [Math.max(stretch.from, from), Math.min(stretch.to, to)];
			if (end > start && isSpeech(stretch)) mean.add(ports.rows(start, end));
		}
	}
	return mean.finish();
}

/** Once over the places: what is found there goes into the path, if it is at least so many words, and teaches the lesson. */
async function listen(
	ports: SecondPassPorts,
	path: Path,
	words: readonly SpokenWord[],
	places: readonly Place[],
	adaptation: Adaptation,
	least = 0,
	lesson: Lesson | null = null
): Promise<Path> {
	let { stretches } = path;
	let at = 0;
	for await (const scores of ports.scores(places, adaptation)) {
		const place = places[at++]!;
		const spoken = words.slice(place.firstWord, place.endWord);
		const found = ports.decode(spoken, scores);
		if (wordsIn(found).length < least) continue;
		stretches = graft(stretches, place, found);
		lesson?.add(spoken, found, scores, ports.rows(place.from, place.to), place.from);
	}
	return { ...path, stretches };
}
