/**
 * Places words again where the first pass left doubt: learns the speaker, the room and the line from what was found, and listens once
 * more with an ear bent to them. What belongs to the recording and what does not was decided before, and is not asked again.
 */
import type { Adaptation } from '../adaptation.ts';
import type { SpokenWord } from '../graph.ts';
import type { AcousticModel } from '../model.ts';
import { FEWEST_WORDS } from '../islands.ts';
import { wordsIn, type Path, type Stretch } from '../path.ts';
import { graft, type Found, type Place } from './graft.ts';
import { openLesson, type Lesson } from './lesson.ts';
import { doubtfulHoles, doubtfulPlaces, type InDoubt } from './places.ts';
import { isSpeech, openMean } from './shift.ts';

/** Two to learn and one to find. Measured: with one to learn the hardest recording keeps eight words lost, with two one. */
const HEARINGS = 3;

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

/**
 * Listens three times: to learn, to learn better from what was then found, and to find. Then once more where words are still missing.
 *
 * @param underway told the share of the work that is done
 */
export async function secondPass(
	first: FirstHearing,
	ports: SecondPassPorts,
	underway: (share: number) => void = () => undefined
): Promise<SecondPass> {
	const { words, inDoubt } = first;
	const places = doubtfulPlaces(first.path, words, inDoubt, first.lambda);
	const all = HEARINGS * framesOf(places);
	let framesScored = 0;
	const heard = ({ from, to }: Place) => underway(Math.min(1, (framesScored += to - from) / all));
	const fluent = words.map(withoutCost);
	let adaptation: Adaptation = { shift: meanOf(first.path, places, ports), transforms: null, band: null };
	for (let round = 1; round < HEARINGS; round++) {
		const lesson = openLesson(first, adaptation);
		await listen(ports, { words: fluent, places, adaptation, heard, lesson });
		adaptation = lesson.finish();
	}
	const path = grafted(first.path, await listen(ports, { words, places, adaptation, heard }));
	const inHoles = await listen(ports, { words, places: doubtfulHoles(path, inDoubt), adaptation, heard });
	const believed = inHoles.filter(({ stretches }) => wordsIn(stretches).length >= FEWEST_WORDS);
	return { path: grafted(path, believed), adaptation, framesScored };
}

const framesOf = (places: readonly Place[]): number => places.reduce((sum, { from, to }) => sum + to - from, 0);

const grafted = (path: Path, found: readonly Found[]): Path => ({ ...path, stretches: graft(path.stretches, found) });

/** A word as it may be said before anything is known of the speaker. */
function withoutCost(word: SpokenWord): SpokenWord {
	return { ...word, pronunciations: word.pronunciations.filter(({ cost = 0 }) => cost === 0) };
}

function meanOf({ stretches }: Path, places: readonly Place[], ports: SecondPassPorts): Float32Array | null {
	const mean = openMean();
	let at = 0;
	for (const { from, to } of places) {
		while (at < stretches.length && stretches[at]!.to <= from) at++;
		for (let i = at; i < stretches.length && stretches[i]!.from < to; i++) {
			const [start, end] = [Math.max(stretches[i]!.from, from), Math.min(stretches[i]!.to, to)];
			if (end > start && isSpeech(stretches[i]!)) mean.add(ports.rows(start, end));
		}
	}
	return mean.finish();
}

interface Listening {
	readonly words: readonly SpokenWord[];
	readonly places: readonly Place[];
	readonly adaptation: Adaptation;
	readonly heard: (place: Place) => void;
	readonly lesson?: Lesson;
}

/** Once over the places: what is found there, and taught. */
async function listen(ports: SecondPassPorts, { words, places, adaptation, heard, lesson }: Listening): Promise<Found[]> {
	const found: Found[] = [];
	for await (const scores of ports.scores(places, adaptation)) {
		const place = places[found.length]!;
		const spoken = words.slice(place.firstWord, place.endWord);
		const stretches = ports.decode(spoken, scores);
		found.push({ place, stretches });
		lesson?.add(spoken, stretches, scores, ports.rows(place.from, place.to), place.from);
		heard(place);
	}
	return found;
}
