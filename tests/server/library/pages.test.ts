import { expect, it } from 'vitest';
import { decodeTiming } from '#lib/core/timing.ts';
import { pagesOf } from '#lib/server/library/pages.ts';
import { episodeFrom } from '../../support/episode.ts';
import { recordingEpisode } from '../../support/recording.ts';

const bytes = (content: string | Uint8Array | undefined) => content as Uint8Array;

it('has the times of both tracks, word for word the same, and how sure those of the recording are', () => {
	const pages = pagesOf(recordingEpisode());
	expect([...pages.keys()]).toEqual(['episode.json', 'heading.json', 'manuscript.json', 'timing', 'trust.json', 'timing-speech']);
	const [recorded, spoken] = [decodeTiming(bytes(pages.get('timing'))), decodeTiming(bytes(pages.get('timing-speech')))];
	expect(spoken.first).toEqual(recorded.first);
	expect(spoken.starts.every((start, word) => start < spoken.ends[word]!)).toBe(true);
});

it('of made speech alone has neither', () => {
	expect([...pagesOf(episodeFrom('A talk\nBEN: One two.')).keys()]).toEqual(['episode.json', 'heading.json', 'manuscript.json', 'timing']);
});
