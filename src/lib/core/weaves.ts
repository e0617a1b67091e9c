/** The weave of each speaker's lane: colour is never the only sign. */

export interface Weave {
	/** The colour it goes with; the first colour is plain. */
	readonly id: number;
	/** Of the square that repeats, in pixels. */
	readonly size: number;
	/** In degrees. */
	readonly turn: number;
	/** An SVG path. */
	readonly path: string;
}

export const WEAVES: readonly Weave[] = [
	{ id: 2, size: 7, turn: 45, path: 'M0 0h3v7h-3z' },
	{ id: 3, size: 5, turn: 0, path: 'M1 1h2v2h-2z' },
	{ id: 4, size: 6, turn: 0, path: 'M0 0h6v2h-6z' },
	{ id: 5, size: 7, turn: -45, path: 'M0 0h2v7h-2z' },
	{ id: 6, size: 6, turn: 0, path: 'M0 0h2v6h-2z' },
	{ id: 7, size: 8, turn: 45, path: 'M0 0h8v2h-8zM0 0h2v8h-2z' },
	{ id: 8, size: 8, turn: 0, path: 'M0 0h3v3h-3zM4 4h3v3h-3z' },
	{ id: 0, size: 6, turn: -45, path: 'M0 0h3v6h-3z' }
];
