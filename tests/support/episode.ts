/** A small whole episode for tests that need one without making any sound. */
import type { ParagraphTiming } from '#lib/core/alignment.ts';
import { SCHEMA, type Episode, type EpisodeId } from '#lib/core/episode.ts';
import { parsePlain } from '#lib/core/formats/plain.ts';
import { seconds } from '#lib/core/time.ts';
import { words } from '#lib/core/words.ts';

/** Every word takes half a second, every paragraph begins half a second after the last one's end. */
export function episodeFrom(text: string): Episode {
	const { title, speakers, paragraphs, notes } = parsePlain(text).value;
	let clock = 0;
	const timing = paragraphs.map((paragraph): ParagraphTiming => {
		const start = (clock += 0.5);
		const timed = words(paragraph.text).map(([from, to]) => [from, to, seconds(clock), seconds((clock += 0.5))] as const);
		return { paragraph: paragraph.id, basis: 'exact', confidence: 1, start: seconds(start), end: seconds(clock), words: timed };
	});
	return {
		schema: SCHEMA,
		id: 'a-talk' as EpisodeId,
		...{ title: title ?? 'A talk', date: null, source: null, author: null, language: 'en', speakers, paragraphs, notes, problems: [] },
		tracks: [
			{
				...{ kind: 'synthesized', duration: seconds(clock), voices: null, timing, insertions: [], chapters: [] },
				sources: [{ url: 'audio.webm', type: 'audio/webm; codecs=opus', bytes: 1 }]
			}
		]
	};
}
