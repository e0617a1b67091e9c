/** An episode whose every word wants out of where it is written. */
import type { Episode } from '#lib/core/episode.ts';
import { episodeFrom } from './episode.ts';

export const HOSTILE = `</script><script>hurt()</script><!-- "'><img src=x onerror=hurt()> & \u2028 \u202e`;

export function hostileEpisode(words = HOSTILE): Episode {
	const episode = episodeFrom('A talk\nANN: One two three.\nBEN: Four five.');
	const speakers = episode.speakers.map((speaker) => ({ ...speaker, name: words, role: words }));
	const paragraphs = episode.paragraphs.map((paragraph) => ({ ...paragraph, text: words }));
	return { ...episode, title: words, author: words, speakers, paragraphs };
}
