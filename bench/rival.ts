/** The same text and sound on a page of hyperaudio-lite's, set up as its README says: a span for every word. */
import type { HeardParagraph } from '#lib/core/alignment.ts';
import type { Episode } from '#lib/core/episode.ts';
import type { Paragraph } from '#lib/core/transcript.ts';

export const RIVAL_SCRIPT = 'node_modules/hyperaudio-lite/js/hyperaudio-lite.js';

const STYLE = `
	body { margin: 0 auto; max-width: 42rem; font: 1.2rem/1.6 serif; }
	#hypertranscript { position: relative; height: 80vh; overflow-y: scroll; }
	.read { color: #000; } .unread { color: #777; }
	.active > .active { background: #ffe08a; text-decoration: underline; }`;

export function rivalPage(episode: Episode): string {
	const timing = episode.tracks[0]!.timing as readonly HeardParagraph[];
	const paragraphs = episode.paragraphs.map((paragraph, p) =>
		rivalParagraph(paragraph, timing[p]!, episode.paragraphs[p - 1]?.speaker !== paragraph.speaker)
	);
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${episode.title}</title><style>${STYLE}</style></head><body>
<audio id="hyperplayer" class="hyperaudio-player" src="/${episode.id}/audio.webm" controls></audio>
<div id="hypertranscript" class="hyperaudio-transcript"><article><section>${paragraphs.join('\n')}</section></article></div>
<script src="/hyperaudio-lite.js"></script>
<script>new HyperaudioLite({ transcript: 'hypertranscript', player: 'hyperplayer', autoScroll: true });</script>
</body></html>`;
}

function rivalParagraph({ speaker, text }: Paragraph, { words }: HeardParagraph, isTurn: boolean): string {
	const label = isTurn ? `<span data-m="${ms(words[0]![2])}" data-d="0" class="speaker">${speaker}: </span>` : '';
	const spans = words.map(
		([from, to, start, end]) => `<span data-m="${ms(start)}" data-d="${ms(end - start)}">${text.slice(from, to)} </span>`
	);
	return `<p>${label}${spans.join('')}</p>`;
}

const ms = (at: number): number => Math.round(at * 1000);
