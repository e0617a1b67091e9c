/** What may be heard, laid out for the search: at each boundary between words a silence, and then every way to say the next word. */

/** What an acoustic model says about its phones. State `s` of phone `p` has senone `3p + s`. */
export interface PhoneStates {
	readonly indexOf: ReadonlyMap<string, number>;
	/** Index of the silence phone. */
	readonly silence: number;
	readonly senones: number;
	/** By senone: log probabilities. */
	readonly stay: Float32Array;
	readonly leave: Float32Array;
}

export interface Pronunciation {
	readonly phones: readonly string[];
	/** Nats to enter this chain; none when left out. */
	readonly cost?: number;
}

export interface SpokenWord {
	readonly pronunciations: readonly Pronunciation[];
	/** Whether a sentence begins here. */
	readonly opens: boolean;
}

/**
 * Boundary `k` stands before word `k`, the last one after all words. It owns the chains `firstChain[k] .. firstChain[k + 1]`: first a
 * silence, which comes back to `k`, then one for each pronunciation of word `k`, which lead to `k + 1`. Chain `c` owns the states
 * `firstState[c] .. firstState[c + 1]`.
 */
export interface Graph {
	readonly words: number;
	readonly firstChain: Int32Array;
	readonly firstState: Int32Array;
	/** By chain: nats to enter it. */
	readonly entry: Float64Array;
	/** By chain: log probability of leaving its last state. */
	readonly exit: Float32Array;
	/** By state. */
	readonly senone: Uint16Array;
	/** By state: log probability of staying, and of coming from the state before; a chain's first state has none before it. */
	readonly stay: Float32Array;
	readonly into: Float32Array;
	/** By boundary: whether a sentence begins there. True of the first and the last. */
	readonly opens: Uint8Array;
	/** By boundary: the next one where a sentence begins; the last one stays where it is. */
	readonly nextOpening: Int32Array;
	/** By boundary: whether, and where next, one may land who comes from far. About a hundred, however long the text. */
	readonly stops: Uint8Array;
	readonly nextStop: Int32Array;
}

const STATES = 3;
const MOST_STOPS = 100;
/** In words: a text without punctuation has stops too. */
const LONGEST_SENTENCE = 25;

const SILENCE: Pronunciation = { phones: [] };

/** Throws on a phone the model does not have, and on a pronunciation without phones. A word without pronunciations can only be skipped. */
export function buildGraph(model: PhoneStates, words: readonly SpokenWord[]): Graph {
	const chains = [...words.map(({ pronunciations }) => [SILENCE, ...pronunciations]), [SILENCE]];
	const all = chains.flat();
	const firstState = running(all.map((chain) => STATES * phonesOf(chain)));
	const senone = new Uint16Array(firstState.at(-1)!);
	all.forEach((chain, c) => {
		const phones = chain === SILENCE ? [model.silence] : chain.phones.map((phone) => indexIn(model, phone));
		phones.forEach((phone, i) => fillPhone(senone, firstState[c]! + STATES * i, phone));
	});
	const firstChain = running(chains.map((own) => own.length));
	const entry = Float64Array.from(all, ({ cost }) => cost ?? 0);
	return { words: words.length, firstChain, firstState, entry, senone, ...transitions(model, firstState, senone), ...landings(words) };
}

function transitions(model: PhoneStates, firstState: Int32Array, senone: Uint16Array): Pick<Graph, 'exit' | 'stay' | 'into'> {
	const stay = Float32Array.from(senone, (own) => model.stay[own]!);
	const leave = Float32Array.from(senone, (own) => model.leave[own]!);
	const into = new Float32Array(senone.length);
	into.set(leave.subarray(0, -1), 1);
	const exit = new Float32Array(firstState.length - 1);
	for (let c = 0; c < exit.length; c++) {
		into[firstState[c]!] = -Infinity;
		exit[c] = leave[firstState[c + 1]! - 1]!;
	}
	return { exit, stay, into };
}

/** Sums so far: `[2, 3]` becomes `[0, 2, 5]`. */
function running(counts: readonly number[]): Int32Array {
	const sums = new Int32Array(counts.length + 1);
	counts.forEach((count, i) => (sums[i + 1] = sums[i]! + count));
	return sums;
}

function phonesOf(chain: Pronunciation): number {
	if (chain === SILENCE) return 1;
	if (chain.phones.length === 0) throw new Error('A pronunciation has no phones.');
	return chain.phones.length;
}

function indexIn(model: PhoneStates, phone: string): number {
	const index = model.indexOf.get(phone);
	if (index === undefined) throw new Error(`The model has no phone ${phone}.`);
	return index;
}

function fillPhone(senone: Uint16Array, at: number, phone: number): void {
	for (let state = 0; state < STATES; state++) senone[at + state] = STATES * phone + state;
}

type Landings = Pick<Graph, 'opens' | 'nextOpening' | 'stops' | 'nextStop'>;

function landings(words: readonly SpokenWord[]): Landings {
	const opens = Uint8Array.from([...words.map(({ opens }) => Number(opens)), 1]);
	opens[0] = 1;
	const stops = stopsAmong(opens);
	return { opens, nextOpening: nextOf(opens), stops, nextStop: nextOf(stops) };
}

/** Evenly thinned: whoever lands a little late loses less than everybody would by looking everywhere at once. */
function stopsAmong(opens: Uint8Array): Uint8Array {
	const places: number[] = [];
	opens.forEach((open, k) => {
		if (open === 1 || k - (places.at(-1) ?? 0) >= LONGEST_SENTENCE) places.push(k);
	});
	const apart = Math.ceil(places.length / MOST_STOPS);
	const stops = new Uint8Array(opens.length);
	places.forEach((k, i) => (stops[k] = i % apart === 0 ? 1 : 0));
	stops[opens.length - 1] = 1;
	return stops;
}

function nextOf(marks: Uint8Array): Int32Array {
	const last = marks.length - 1;
	const next = new Int32Array(marks.length).fill(last);
	for (let k = last - 2; k >= 0; k--) next[k] = marks[k + 1] === 1 ? k + 1 : next[k + 1]!;
	return next;
}
