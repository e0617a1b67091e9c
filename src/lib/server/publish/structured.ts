/** An episode in the words of schema.org, for search engines. */
import type { AudioObject, Clip, PodcastEpisode, SeekToAction, WithContext } from 'schema-dts';
import { episodeAddress, soundSources } from '#lib/core/addresses.ts';
import type { Block, Heading, Manuscript, Passage } from '#lib/core/manuscript.ts';
import type { Site } from '#lib/core/site.ts';
import type { Seconds } from '#lib/core/time.ts';
import { pageAddress, shareAddress, type Place } from './places.ts';
import { CREDIT, summaryOf } from './wording.ts';

export interface Published {
	readonly heading: Heading;
	readonly manuscript: Manuscript;
	readonly site: Site;
	readonly place: Place;
}

/**
 * Bytes. What a page says twice should not be what it says most: over this the text is left to the caption's address, and over this
 * without the text the turns are as well.
 */
const MOST = 64 * 1024;
/** Of a turn, without its words. */
const LEAST_CLIP = 80;

/** @returns a whole `<script>` that nothing written in an episode can end */
export function structuredScript(published: Published): string {
	for (const what of hopeful(published)) {
		const json = written(episodeOf(published, what));
		if (Buffer.byteLength(json) <= MOST) return scriptOf(json);
	}
	return scriptOf(written(episodeOf(published, { text: false, clips: false })));
}

/** What need not even be tried, for ten hours are asked for as often as ten minutes. */
function hopeful({ heading, manuscript }: Published): { readonly text: boolean; readonly clips: boolean }[] {
	if (heading.blocks.length * LEAST_CLIP > MOST) return [];
	const isLong = passagesOf(manuscript).reduce((sum, { text }) => sum + text.length, 0) > MOST;
	return isLong ? [{ text: false, clips: true }] : [true, false].map((text) => ({ text, clips: true }));
}

const scriptOf = (json: string): string => `<script type="application/ld+json">${json}</script>`;

/** `</script>` and `<!--` both begin with the one sign that JSON can write otherwise. */
const written = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c').toWellFormed();

/** @param what of the parts that grow with the episode */
export function episodeOf(published: Published, what: { readonly text: boolean; readonly clips: boolean }): WithContext<PodcastEpisode> {
	const { heading, manuscript, site, place } = published;
	const { home } = place;
	const url = pageAddress(heading, place);
	// Nobody says whether that is a person or a house.
	const credit = heading.author ?? site.author;
	const passages = passagesOf(manuscript);
	return {
		'@context': 'https://schema.org',
		'@type': 'PodcastEpisode',
		'@id': url,
		url,
		name: heading.title,
		description: summaryOf(heading, passages[0]?.text ?? ''),
		inLanguage: heading.language,
		image: shareAddress(heading, home),
		timeRequired: isoDuration(heading.duration),
		duration: isoDuration(heading.duration),
		...(heading.date === null ? {} : { datePublished: heading.date }),
		...(heading.source === null ? {} : { isBasedOn: heading.source }),
		...(credit === null ? {} : { creditText: credit }),
		...(heading.speakers.length === 0 ? {} : { actor: heading.speakers.map(personOf) }),
		partOfSeries: { '@type': 'PodcastSeries', name: site.title, url: `${home}/`, webFeed: `${home}/feed.xml` },
		associatedMedia: audioOf(heading, episodeAddress(heading, home), what.text ? textOf(manuscript) : null),
		...(what.clips && heading.blocks.length > 0 ? { hasPart: heading.blocks.map((block) => clipOf(block, heading, passages, url)) } : {}),
		potentialAction: seeking(url)
	};
}

const personOf = ({ name, role }: Heading['speakers'][number]) => ({
	'@type': 'Person' as const,
	name,
	...(role === null ? {} : { jobTitle: role })
});

const passagesOf = ({ sections }: Manuscript): readonly Passage[] => sections.flatMap(({ passages }) => passages);

const textOf = (manuscript: Manuscript): string =>
	passagesOf(manuscript)
		.map(({ text }) => text)
		.join('\n');

function audioOf(heading: Heading, at: string, transcript: string | null): AudioObject[] {
	const caption = { '@type': 'MediaObject' as const, contentUrl: `${at}/transcript.vtt`, encodingFormat: 'text/vtt' };
	return soundSources(at, heading).map(({ url: contentUrl, type }, i) => ({
		'@type': 'AudioObject',
		contentUrl,
		encodingFormat: type,
		duration: isoDuration(heading.duration),
		inLanguage: heading.language,
		caption,
		...(heading.kind === 'synthesized' ? { creditText: CREDIT, digitalSourceType: sourceOf(heading) } : {}),
		// Once is enough.
		...(transcript !== null && i === 0 ? { transcript } : {})
	}));
}

/** espeak-ng's voices (`fr+m3`) are rules; all others were made of somebody's recordings. The terms are IPTC's Digital Source Types. */
const sourceOf = ({ voices }: Heading) =>
	Object.values(voices ?? {}).every((voice) => voice.includes('+'))
		? ('https://schema.org/AlgorithmicMediaDigitalSource' as const)
		: ('https://schema.org/TrainedAlgorithmicMediaDigitalSource' as const);

function clipOf({ speaker, start, end, first }: Block, heading: Heading, passages: readonly Passage[], url: string): Clip {
	const who = heading.speakers[speaker]?.name;
	const said = begun(passages[first]?.text ?? '');
	const name = who === undefined ? said : `${who}: ${said}`;
	return { '@type': 'Clip', name, startOffset: start, endOffset: end, url: `${url}?t=${start}` };
}

const WORDS = 8;
const LONGEST = 160;
function begun(text: string): string {
	const words = text.slice(0, LONGEST).split(/\s+/);
	return words.length > WORDS || text.length > LONGEST ? `${words.slice(0, WORDS).join(' ')}\u2026` : text;
}

/** Google's words for a place in a page that plays: schema-dts does not know actions that take an input. */
const seeking = (url: string): SeekToAction =>
	({
		'@type': 'SeekToAction',
		target: `${url}?t={seek_to_second_number}`,
		'startOffset-input': 'required name=seek_to_second_number'
	}) as SeekToAction;

/** ISO 8601: `PT1H2M9S`; the fraction is dropped. */
export function isoDuration(duration: Seconds): string {
	const whole = Math.floor(duration);
	const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	const said = parts.map((n, i) => (n === 0 ? '' : `${n}${'HMS'[i]!}`)).join('');
	return `PT${said || '0S'}`;
}
