/** One episode in the feed. */
import { episodeAddress } from '#lib/core/addresses.ts';
import type { Source } from '#lib/core/episode.ts';
import { escapeMarkup } from '#lib/core/formats/markup.ts';
import type { Heading, PrintedSpeaker, PrintedTrack } from '#lib/core/manuscript.ts';
import { seconds, toMillisecond } from '#lib/core/time.ts';
import { feedDate } from './day.ts';
import { pageAddress, type Place } from './places.ts';
import { CREDIT } from './wording.ts';
import { xmlLine, type Content } from './xml.ts';

const MP3 = 'audio/mpeg';
/** The podcast namespace's own limits, in seconds; and of a name, in bytes rather than letters. */
const SOUNDBITE = { shortest: 15, longest: 120 };
const NAME = 128;
/** More names than these make no sentence. */
const NAMED = 8;
const TRANSCRIPTS = [
	{ ending: 'vtt', type: 'text/vtt', rel: 'captions' },
	{ ending: 'srt', type: 'application/x-subrip', rel: 'captions' },
	{ ending: 'json', type: 'application/json', rel: 'captions' },
	// Its times are whole seconds: good to read by, too coarse for captions.
	{ ending: 'html', type: 'text/html', rel: null }
] as const;
/** https://podcasting2.org/docs/podcast-namespace/tags/person: the roles of its group "cast" that a transcript may tell. */
const ROLES: readonly (readonly [role: string, sign: RegExp])[] = [
	['host', /\b(?:co-?)?host\b|presenter|anchor|moderator/i],
	['reporter', /report|correspond|byline/i],
	['narrator', /narrat/i],
	['announcer', /announc/i]
];
const names = new Intl.ListFormat('en');

export const enclosureOf = ({ sources }: PrintedTrack): Source | null =>
	sources.find(({ type, bytes }) => type.startsWith(MP3) && bytes > 0) ?? null;

export const isMade = ({ kind }: PrintedTrack): boolean => kind === 'synthesized';

/** Its guid is the episode's id, which neither a new title nor another address of the library changes. */
export function feedEntry(heading: Heading, place: Place): Content {
	const at = episodeAddress(heading, place.home);
	const page = pageAddress(heading, place);
	const { title, id, date, author, duration, blocks } = heading;
	const isTimed = blocks.length > 0;
	return {
		title: xmlLine(title) || id,
		link: page,
		guid: { '@isPermaLink': 'false', '#': `parley/${id}` },
		pubDate: date && feedDate(date),
		description: said(heading).join(' '),
		'content:encoded': { $: notes(heading, page) },
		enclosure: enclosure(heading, at),
		'itunes:duration': Math.max(1, Math.round(duration)),
		'itunes:author': author && xmlLine(author),
		'itunes:episodeType': 'full',
		'podcast:transcript': TRANSCRIPTS.filter(({ rel }) => isTimed || rel === null).map((transcript) => ({
			'@url': `${at}/transcript.${transcript.ending}`,
			...{ '@type': transcript.type, '@language': heading.language, '@rel': transcript.rel }
		})),
		'podcast:chapters': isTimed ? { '@url': `${at}/chapters.json`, '@type': 'application/json+chapters' } : null,
		'podcast:soundbite': soundbite(heading),
		'podcast:person': heading.speakers.map(person),
		'podcast:txt': isMade(heading) ? { '@purpose': 'ai-content', '#': 'true' } : null,
		'podcast:alternateEnclosure': alternatives(heading, at)
	};
}

function enclosure(track: PrintedTrack, at: string): Content {
	const { url, bytes } = enclosureOf(track)!;
	return { '@url': `${at}/${url}`, '@length': bytes, '@type': MP3 };
}

/** The track in the other formats, and the made speech beside a recording. */
function alternatives(heading: Heading, at: string): Content[] {
	const others = heading.sources.filter((source) => source !== enclosureOf(heading));
	const speech = heading.other && enclosureOf(heading.other);
	return [
		...others.map((source) => alternative(source, heading, at)),
		...(speech ? [{ ...alternative(speech, heading.other, at), '@title': 'Read by synthetic voices' }] : [])
	];
}

function alternative(source: Source, track: PrintedTrack, at: string): Content {
	const [type = '', codecs] = source.type.split(/; *codecs=/);
	return {
		...{ '@type': type, '@length': source.bytes, '@bitrate': Math.round((source.bytes * 8) / Math.max(1, track.duration)) },
		'@codecs': codecs?.replaceAll('"', '') ?? null,
		'podcast:source': { '@uri': `${at}/${source.url}` }
	};
}

/** The namespace takes whoever has no role for a host, so one is always said. */
const person = ({ name, role }: PrintedSpeaker): Content => ({
	'@role': ROLES.find(([, sign]) => sign.test(role ?? ''))?.[0] ?? 'guest',
	'@group': 'cast',
	'#': xmlLine(name, NAME)
});

/** From the first word to the end of the turn in which a stretch worth hearing is full. */
function soundbite({ blocks }: Heading): Content | null {
	const start = blocks[0]?.start;
	const end = start === undefined ? undefined : blocks.find((block) => block.end - start >= SOUNDBITE.shortest)?.end;
	if (start === undefined || end === undefined) return null;
	return { '@startTime': toMillisecond(start), '@duration': toMillisecond(seconds(Math.min(end - start, SOUNDBITE.longest))) };
}

/** What there is to say of it, a sentence each. */
function said(heading: Heading): string[] {
	const all = heading.speakers.map(({ name }) => xmlLine(name)).filter((name) => name !== '');
	const some = all.length > NAMED ? [...all.slice(0, NAMED), `${all.length - NAMED} others`] : all;
	return [...(some.length > 0 ? [`With ${names.format(some)}.`] : []), isMade(heading) ? CREDIT : 'There is a transcript to read along.'];
}

function notes(heading: Heading, page: string): string {
	const link = (url: string, text: string) => `<a href="${escapeMarkup(url)}">${text}</a>`;
	const links = [link(page, 'Listen and read along'), ...(heading.source === null ? [] : [link(heading.source, 'Source')])];
	return [...said(heading).map(escapeMarkup), links.join(' \u00B7 ')].map((line) => `<p>${line}</p>`).join('');
}
