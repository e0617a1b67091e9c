/** What the browser remembers, as JSON under a key. What cannot be read is not there; what cannot be written is lost, and nothing else. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @returns `null` also for what is no JSON, as a hand or another program may leave it */
export function read(shelf: Shelf | null, key: string): unknown {
	try {
		return JSON.parse(shelf?.getItem(key) ?? 'null');
	} catch {
		return null;
	}
}

/** A full or forbidden storage costs the listener what was to be kept, never the sound. */
export function write(shelf: Shelf | null, key: string, value: unknown): void {
	try {
		const text = value === null ? null : JSON.stringify(value);
		if (text === null) shelf?.removeItem(key);
		// Writing goes to disk, looking does not.
		else if (shelf?.getItem(key) !== text) shelf?.setItem(key, text);
	} catch {
		return;
	}
}

/** `null` on the server, and where the browser forbids storage by throwing at the name of it. */
export function browserShelf(): Shelf | null {
	try {
		return typeof window === 'undefined' ? null : window.localStorage;
	} catch {
		return null;
	}
}
