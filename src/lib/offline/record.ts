/** What is written down of a kept episode beside its files: what it is, where its page was, and how large it all is. */

export interface KeptFile {
	/** Below the episode's address. */
	readonly name: string;
	/** As in `canPlayType`, of what is a sound; `null` of what is none. */
	readonly sound: string | null;
	readonly bytes: number;
}

export interface KeptRecord {
	readonly id: string;
	readonly title: string;
	readonly version: string;
	/** The page's path, with a slash at its end where the host wants one. */
	readonly page: string;
	/** The language it speaks to its reader in. */
	readonly language: string;
	/** The cache that has the built files this page needs. */
	readonly shell: string;
	readonly files: readonly KeptFile[];
	/** Of all of it, the page included. */
	readonly bytes: number;
}

/** Where it stands in its cache; nobody asks the network for it. */
export const recordPath = (base: string, id: string): string => `${base}/episodes/${id}/kept.json`;

export const filePath = (base: string, id: string, name: string): string => `${base}/episodes/${id}/${name}`;

/** `null` where there is none, or an earlier program wrote another kind. */
export async function recordIn(cache: Pick<Cache, 'match'>, base: string, id: string): Promise<KeptRecord | null> {
	const found = await cache.match(recordPath(base, id));
	const read: unknown = found ? await found.json().catch(() => null) : null;
	return isRecord(read) ? read : null;
}

const isRecord = (read: unknown): read is KeptRecord =>
	typeof read === 'object' &&
	read !== null &&
	['id', 'title', 'version', 'page', 'language', 'shell'].every((name) => typeof (read as Record<string, unknown>)[name] === 'string') &&
	Array.isArray((read as KeptRecord).files) &&
	typeof (read as KeptRecord).bytes === 'number';
