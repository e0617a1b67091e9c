/** A sound is kept in pieces of equal size, so that a part of it is answered without touching the rest. */

/** In bytes: what is in memory at a time, both when it comes and when it is played, and what is lost at most where the connection breaks. */
export const PIECE = 2 ** 19;

/** Bytes `[from, to)` of a piece, counted from the piece's own beginning. */
export interface Part {
	readonly piece: number;
	readonly from: number;
	readonly to: number;
}

/** The parts that make up the bytes `[from, to)` of the whole, in order. */
export function partsOf(from: number, to: number, size = PIECE): Part[] {
	const first = Math.floor(from / size);
	const count = to > from ? Math.ceil(to / size) - first : 0;
	return Array.from({ length: count }, (_, i) => {
		const begin = (first + i) * size;
		return { piece: first + i, from: Math.max(from - begin, 0), to: Math.min(to - begin, size) };
	});
}

export const piecesOf = (bytes: number, size = PIECE): number => Math.ceil(bytes / size);

export const piecePath = (sound: string, piece: number): string => `${sound}?piece=${piece}`;

/**
 * Cuts what streams in; the last piece may be shorter.
 *
 * @param arrived is told how many bytes have come, long before they make a piece
 */
export async function* inPieces(
	stream: ReadableStream<Uint8Array>,
	arrived: (bytes: number) => void = () => undefined,
	size = PIECE
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	let piece = new Uint8Array(size);
	let filled = 0;
	const reader = stream.getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		arrived(read.value.length);
		for (let rest = read.value; rest.length > 0;) {
			const taken = rest.subarray(0, size - filled);
			piece.set(taken, filled);
			filled += taken.length;
			rest = rest.subarray(taken.length);
			if (filled < size) continue;
			yield piece;
			piece = new Uint8Array(size);
			filled = 0;
		}
	}
	if (filled > 0) yield piece.slice(0, filled);
}
