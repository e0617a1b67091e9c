/** Where finished episodes are kept, whole or not at all. It does not know how one is made. */
import type { EpisodeId } from '#lib/core/episode.ts';

/** A file of an episode as it stands now; reading goes on with these bytes even if the episode is replaced meanwhile. */
export interface Kept {
	readonly bytes: number;
	/** Changes whenever the bytes may have changed: an ETag without its quotes. */
	readonly version: string;
	/** When these bytes were written. */
	readonly changed: Date;
	/** `[from, to)` in bytes; the whole without them. */
	stream(from?: number, to?: number): ReadableStream<Uint8Array>;
	read(): Promise<Uint8Array<ArrayBuffer>>;
	/** For whoever opened a file and does not read it. */
	close(): Promise<void>;
}

/** An episode that is being made: a folder nobody else sees until it is kept. */
export interface Draft {
	readonly folder: string;
	/** Puts the folder in the episode's place at once; readers see the old one or the new one. */
	keep(): Promise<void>;
	discard(): Promise<void>;
}

export interface Library {
	list(): Promise<readonly EpisodeId[]>;
	/** `null` where the episode or the file is not there. */
	open(id: EpisodeId, file: string): Promise<Kept | null>;
	/** `onto` begins with the files the episode has now, so that one can be added to it. */
	draft(id: EpisodeId, from: 'empty' | 'onto'): Promise<Draft>;
	/** Whether there was one. */
	remove(id: EpisodeId): Promise<boolean>;
	/** `site.json`: what the owner wrote of the library itself; `null` where nobody did. */
	site(): Promise<Kept | null>;
}
