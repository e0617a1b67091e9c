/** What a file says about itself: who, what, when, and where its chapters begin. */
import type { Seconds } from '#lib/core/time.ts';
import { seconds } from '#lib/core/time.ts';

export interface Chapter {
	readonly start: Seconds;
	readonly title: string | null;
}

export interface Tags {
	readonly title: string | null;
	readonly artist: string | null;
	/** As the file writes it: `2022`, `2022-01-09T10:00:00Z`. */
	readonly date: string | null;
	/** By start. */
	readonly chapters: readonly Chapter[];
}

export interface Said {
	/** As ffmpeg and mediabunny name it: `mp3`, `aac`, `opus`. */
	readonly codec: string | null;
	readonly rate: number;
	readonly channels: number;
	readonly duration: Seconds | null;
	readonly tags: Tags;
}

/** @param said names in any case: `TITLE` in Ogg, `title` elsewhere */
export function tagsOf(said: Readonly<Record<string, unknown>>, chapters: readonly Chapter[]): Tags {
	const named = new Map(Object.entries(said).map(([name, value]) => [name.toLowerCase(), value]));
	const text = (...names: readonly string[]): string | null => {
		const found = names.map((name) => named.get(name)).find((value) => typeof value === 'string' && plain(value) !== '');
		return found === undefined ? null : plain(found as string);
	};
	const all = chapters.length > 0 ? chapters : writtenChapters(named);
	return {
		title: text('title'),
		artist: text('artist', 'author', 'album_artist', 'albumartist'),
		date: text('date', 'year', 'creation_time', 'date_released'),
		chapters: all.map(({ start, title }) => ({ start, title: title === null ? null : plain(title) })).toSorted((a, b) => a.start - b.start)
	};
}

/** Control characters have no place in a title. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const plain = (text: string): string => text.replace(/[\0-\x1f\x7f-\x9f]+/g, ' ').trim();

/** `CHAPTER001=00:01:23.000`, `CHAPTER001NAME=...`: how Vorbis comments say chapters. */
function writtenChapters(named: ReadonlyMap<string, unknown>): Chapter[] {
	return [...named].flatMap(([name, value]) => {
		const clock = /^chapter\d+$/.test(name) && typeof value === 'string' ? /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(value) : null;
		if (!clock) return [];
		const [hours, minutes, rest] = clock.slice(1).map(Number) as [number, number, number];
		const title = named.get(`${name}name`);
		return [{ start: seconds(hours * 3600 + minutes * 60 + rest), title: typeof title === 'string' ? title : null }];
	});
}
