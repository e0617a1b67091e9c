/** The chapters of an episode, as Podcasting 2.0 JSON 1.2: https://podcasting2.org/docs/podcast-namespace/tags/chapters */
import type { Chapter, Episode } from '#lib/core/episode.ts';
import { headingOf, type Block } from '#lib/core/manuscript.ts';
import { seconds, START, toMillisecond, type Seconds } from '#lib/core/time.ts';
import { xmlLine } from './xml.ts';

export interface PodcastChapters {
	readonly version: '1.2.0';
	readonly title: string;
	/** A chapter lasts until the next one. */
	readonly chapters: readonly { readonly startTime: Seconds; readonly title: string }[];
}

/** "Right." and "Thank you." are no place to go to: a turn that is shorter belongs to the chapter before. */
const SHORTEST = seconds(5);
/** What a list shows of a chapter, in bytes. */
const TITLE = 80;

/** Those the recording's own file names; without any, one for each turn, by who speaks and how it begins. */
export function chaptersOf(episode: Episode): PodcastChapters {
	const own = episode.tracks[0]?.chapters ?? [];
	const chapters = (own.length > 0 ? own : turnChapters(episode))
		.map(({ start, title }) => ({ startTime: toMillisecond(start), title: xmlLine(title) }))
		.filter(({ title }) => title !== '');
	return { version: '1.2.0', title: xmlLine(episode.title), chapters };
}

function turnChapters(episode: Episode): Chapter[] {
	const { blocks, speakers } = headingOf(episode);
	const titleOf = ({ speaker, first }: Block): string => {
		const name = speakers[speaker]?.name;
		const opening = episode.paragraphs[first]?.text ?? '';
		return xmlLine(name === undefined ? opening : `${name}: ${opening}`, TITLE);
	};
	return placesOf(blocks).map((block, i) => ({ start: i === 0 ? START : block.start, title: titleOf(block) }));
}

/** In the order of the sound, which an editor's need not be; the silence before the first belongs to it. */
function placesOf(blocks: readonly Block[]): Block[] {
	return blocks.toSorted((a, b) => a.start - b.start).filter(({ start, end }, i) => i === 0 || end - start >= SHORTEST);
}
