/** What a thing was made from, as one short name: the same inputs give the same key, and any change another. */
import { createHash } from 'node:crypto';

/** Each part is hashed with its length, so that no two lists of parts run together. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) {
		const bytes = typeof part === 'string' ? Buffer.from(part) : part;
		hash.update(`${bytes.length}:`).update(bytes);
	}
	return hash.digest('hex').slice(0, 32);
}
