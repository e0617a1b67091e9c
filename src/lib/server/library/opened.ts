/** Remembers what was read from files, so that one that has not changed since is not read again. */
import type { Kept } from './library.ts';

/** Long transcripts are megabytes when opened, headings a few kilobytes: in bytes of the files, which is about half of what they take. */
const MOST_KEPT_OPEN = 32 * 2 ** 20;

interface Opened {
	readonly version: string;
	readonly bytes: number;
	readonly value: unknown;
}

/** One place is always read in the same way. */
export type Remembered = <T>(place: string, kept: Kept, read: (text: string) => T | Promise<T>) => Promise<T>;

export function remembering(): Remembered {
	const opened = new Map<string, Opened>();
	let held = 0;

	function forget(place: string): void {
		held -= opened.get(place)?.bytes ?? 0;
		opened.delete(place);
	}

	return async <T>(place: string, kept: Kept, read: (text: string) => T | Promise<T>) => {
		const known = opened.get(place);
		const isCurrent = known?.version === kept.version;
		const value = isCurrent ? (await kept.close(), known.value as T) : await read(new TextDecoder().decode(await kept.read()));
		forget(place);
		opened.set(place, { version: kept.version, bytes: kept.bytes, value });
		for (held += kept.bytes; held > MOST_KEPT_OPEN && opened.size > 1;) forget(opened.keys().next().value!);
		return value;
	};
}
