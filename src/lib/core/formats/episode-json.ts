/** Parley's own `episode.json`: everything a transcript can say, so that nothing is lost on the way. */
import { readEpisode } from '../episode-file.ts';
import { episodeId, SCHEMA, type Episode } from '../episode.ts';
import { seconds } from '../time.ts';
import { timelineOf, timingOf, type TimedTranscript } from '../timeline.ts';
import type { Format } from './format.ts';
import { languageTag, UNDETERMINED } from './head.ts';
import { fileOf, isRecord } from './json.ts';
import { NO_HEAD } from './paragraphs.ts';

const UNNAMED = 'Untitled';

export const episodeJson: Format = {
	name: 'episode',
	endings: ['episode.json', 'json'],
	claims(text) {
		const file = fileOf(text);
		return isRecord(file) && typeof file.schema === 'string' && file.schema.startsWith('parley/episode@');
	},
	parse(text) {
		const { value, problems } = readEpisode(text);
		if (value !== null) return { value: timedEpisode(value), problems };
		return { value: { transcript: { ...NO_HEAD, speakers: [], paragraphs: [], notes: [] }, timeline: [] }, problems };
	},
	print: (timed) => `${JSON.stringify(episodeOf(timed), null, '\t')}\n`
};

/** The transcript of an episode with the times of its first track. */
export function timedEpisode({ title, date, source, language, speakers, paragraphs, notes, tracks }: Episode): TimedTranscript {
	return {
		transcript: { title: title === UNNAMED ? null : title, date, source, language: languageTag(language), speakers, paragraphs, notes },
		timeline: timelineOf(paragraphs, tracks[0]?.timing ?? [])
	};
}

/** An episode without sound; its track has no sources, and no times where the transcript has none. */
function episodeOf({ transcript, timeline }: TimedTranscript): Episode {
	const { title, date, source, language, speakers, paragraphs, notes } = transcript;
	const duration = seconds(timeline.reduce((most, cue) => Math.max(most, cue.end), 0));
	const timing = timingOf(paragraphs, timeline);
	return {
		schema: SCHEMA,
		id: episodeId(title ?? UNNAMED),
		...{ title: title ?? UNNAMED, date, source, author: null, language: language ?? UNDETERMINED, speakers, paragraphs, notes },
		tracks: timeline.length === 0 ? [] : [{ kind: 'recorded', duration, sources: [], voices: null, timing, insertions: [], chapters: [] }],
		problems: []
	};
}
