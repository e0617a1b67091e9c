/** What the search remembers of how it got where it is: a tree of arrivals at boundaries, from which branches that nobody follows are cleared. */

export const KINDS = ['word', 'silence', 'garbage', 'skip'] as const;
export type Kind = (typeof KINDS)[number];
export const KIND = { word: 0, silence: 1, garbage: 2, skip: 3 } as const satisfies Record<Kind, number>;

/** No record: the beginning of everything. */
export const NOWHERE = -1;

/** Column by column, so that a million of them are five arrays. Record `i` came after record `previous[i]`, which is smaller. */
export interface Records {
	previous: Int32Array;
	/** By what it came from there. */
	kind: Uint8Array;
	boundary: Int32Array;
	frame: Int32Array;
	/** Nats. */
	score: Float64Array;
	count: number;
}

const FIRST_ROOM = 1 << 14;

export const openRecords = (): Records => ({
	previous: new Int32Array(FIRST_ROOM),
	kind: new Uint8Array(FIRST_ROOM),
	boundary: new Int32Array(FIRST_ROOM),
	frame: new Int32Array(FIRST_ROOM),
	score: new Float64Array(FIRST_ROOM),
	count: 0
});

/** Answers with the record's handle. */
export function record(records: Records, previous: number, kind: number, boundary: number, frame: number, score: number): number {
	const at = records.count++;
	if (at === records.previous.length) grow(records);
	records.previous[at] = previous;
	records.kind[at] = kind;
	records.boundary[at] = boundary;
	records.frame[at] = frame;
	records.score[at] = score;
	return at;
}

function grow(records: Records): void {
	const room = 2 * records.previous.length;
	records.previous = moved(records.previous, new Int32Array(room));
	records.kind = moved(records.kind, new Uint8Array(room));
	records.boundary = moved(records.boundary, new Int32Array(room));
	records.frame = moved(records.frame, new Int32Array(room));
	records.score = moved(records.score, new Float64Array(room));
}

function moved<Column extends Int32Array | Uint8Array | Float64Array>(from: Column, to: Column): Column {
	to.set(from);
	return to;
}

/** Keeps what the handles lead to and forgets the rest: mark, compact, and write the new handles in place of the old. */
export function collect(records: Records, handles: readonly Int32Array[]): void {
	const kept = new Uint8Array(records.count);
	for (const some of handles) for (const handle of some) mark(records, kept, handle);
	const places = compact(records, kept);
	for (const some of handles) for (let i = 0; i < some.length; i++) if (some[i]! >= 0) some[i] = places[some[i]!]!;
}

function mark({ previous }: Records, kept: Uint8Array, handle: number): void {
	for (let at = handle; at >= 0 && kept[at] === 0; at = previous[at]!) kept[at] = 1;
}

/** In order, so that what came before is always in its new place already. */
function compact(records: Records, kept: Uint8Array): Int32Array {
	const places = new Int32Array(kept.length);
	let count = 0;
	for (let from = 0; from < kept.length; from++) {
		if (kept[from] === 0) continue;
		const before = records.previous[from]!;
		records.previous[count] = before < 0 ? NOWHERE : places[before]!;
		records.kind[count] = records.kind[from]!;
		records.boundary[count] = records.boundary[from]!;
		records.frame[count] = records.frame[from]!;
		records.score[count] = records.score[from]!;
		places[from] = count++;
	}
	records.count = count;
	return places;
}
