/** One thing that this browser keeps between visits, for all pages alike. */
import { browserShelf, read, write, type Shelf } from '#lib/player/browser-shelf.ts';

export interface Kept<Value> {
	read(): Value;
	/** `null` forgets it. */
	write(value: Value | null): void;
}

/**
 * @param name of its key, behind `parley:`
 * @param parse of whatever is there: an earlier version, another page or a hand may have written it; `null` where nothing is
 */
export function kept<Value>(name: string, parse: (found: unknown) => Value, shelf: Shelf | null = browserShelf()): Kept<Value> {
	const key = `parley:${name}`;
	return { read: () => parse(read(shelf, key)), write: (value) => write(shelf, key, value) };
}
