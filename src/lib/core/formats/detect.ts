/** Which format a file is in: what it says of itself first, since endings are often wrong, then its ending. */
import { episodeJson } from './episode-json.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { podcast } from './podcast.ts';
import { srt } from './srt.ts';
import { webvtt } from './webvtt.ts';
import { whisper } from './whisper.ts';

/** Plain text comes last: it claims everything. Of two with one ending, the one that is written with it is meant where nothing else is said. */
export const formats: readonly Format[] = [webvtt, srt, whisper, podcast, episodeJson, html, markdown, plain];

/** Never fails: what no other format claims, and no ending names, is plain text. */
export function detect(fileName: string, text: string): Format {
	const claimed = formats.find((format) => format !== plain && format.claims(text));
	return claimed ?? formatOfEnding(fileName) ?? plain;
}

/** `talk.episode.json` before `talk.json`; `null` where no format has the ending. */
export function formatOfEnding(fileName: string): Format | null {
	const name = fileName.toLowerCase();
	const has = (ending: string) => name.endsWith(`.${ending}`) || name === ending;
	const known = formats.flatMap((format) => format.endings.map((ending) => ({ format, ending })));
	return (
		known
			.filter(({ ending }) => has(ending))
			.sort((a, b) => b.ending.length - a.ending.length || Number('print' in b.format) - Number('print' in a.format))[0]?.format ?? null
	);
}
