/** Runs of samples, or of anything else that is counted. */

export function concatenated(pieces: readonly Float32Array[]): Float32Array<ArrayBuffer> {
	const all = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}
