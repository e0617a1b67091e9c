/** Every way a transcript can be written, by the ending of the file. */
import type { TimedTranscript } from '../timeline.ts';
import { episodeJson } from './episode-json.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { podcast } from './podcast.ts';
import { srt } from './srt.ts';
import { printTtml } from './ttml.ts';
import { webvtt } from './webvtt.ts';

export interface Printer {
	print(timed: TimedTranscript): string;
	/** What it is sent as. */
	readonly type: string;
	/** Whether nothing can be written without times. */
	readonly needsTimes: boolean;
}

const printer = (print: Format['print'], type: string, needsTimes: boolean): Printer => ({ print: print!, type, needsTimes });

export const printers: ReadonlyMap<string, Printer> = new Map([
	['txt', printer(plain.print, 'text/plain; charset=utf-8', false)],
	['vtt', printer(webvtt.print, 'text/vtt; charset=utf-8', true)],
	['srt', printer(srt.print, 'application/x-subrip; charset=utf-8', true)],
	['json', printer(podcast.print, 'application/json', true)],
	['html', printer(html.print, 'text/html; charset=utf-8', false)],
	['ttml', printer(printTtml, 'application/ttml+xml', true)],
	['md', printer(markdown.print, 'text/markdown; charset=utf-8', false)],
	['episode.json', printer(episodeJson.print, 'application/json', false)]
]);

/** `talk.episode.json` before `talk.json`; `null` where nothing is written with that ending. */
export function printerOf(fileName: string): { readonly ending: string; readonly printer: Printer } | null {
	const name = fileName.toLowerCase();
	const known = [...printers].filter(([ending]) => name.endsWith(`.${ending}`) || name === ending);
	const [ending, found] = known.sort(([a], [b]) => b.length - a.length)[0] ?? [];
	return ending === undefined || found === undefined ? null : { ending, printer: found };
}
