/** Whatever somebody wrote into a transcript, the feed is a feed. */
import fc from 'fast-check';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import type { Heading } from '#lib/core/manuscript.ts';
import { PLAIN_SITE, type Site } from '#lib/core/site.ts';
import { feedOf } from '#lib/server/publish/feed.ts';
import { xmlLine } from '#lib/server/publish/xml.ts';
import { feedparser, hasFeedparser, hasXmllint, headingOfTalk, PLACE, xmllint } from '../../support/feeds.ts';

const TRICKS = [
	']]>',
	'<![CDATA[',
	'-->',
	'&#0;',
	'&lt;',
	'<?xml',
	'</item>',
	'"',
	'\u0000',
	'\uFFFF',
	'\uD800',
	'\uDC00',
	'\u202E',
	'\u0085'
];
const anything = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
	fc.array(fc.oneof(fc.constantFrom(...TRICKS), fc.string())).map((parts) => parts.join(''))
);

const TALK = headingOfTalk();
const headings = fc
	.record({ title: anything, name: anything, role: anything, author: anything, source: anything })
	.map(({ name, role, ...said }): Heading => ({
		...TALK,
		...said,
		speakers: TALK.speakers.map((speaker) => ({ ...speaker, name, role }))
	}));
const sites = fc
	.record({ title: anything, description: anything, author: anything, copyright: anything })
	.map((said): Site => ({ ...PLAIN_SITE, ...said }));

/** All that is no character of XML 1.0 (2.2). */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u;

interface Entry {
	readonly persons?: readonly (string | { readonly _: string })[];
}
const reader = new RssParser<object, Entry>({ customFields: { item: [['podcast:person', 'persons', { keepArray: true }]] } });

describe('any text', () => {
	it('is read back as it was written, but for what XML forbids', async () => {
		await fc.assert(
			fc.asyncProperty(sites, headings, async (site, heading) => {
				const xml = feedOf({ site, place: PLACE, headings: [heading] });
				expect(xml).not.toMatch(FORBIDDEN);
				const { title, items } = await reader.parseString(xml);
				expect(title ?? '').toBe(xmlLine(site.title));
				expect(items).toHaveLength(1);
				expect(items[0]!.title).toBe(xmlLine(heading.title) || 'a-talk');
				const name = xmlLine(heading.speakers[0]!.name, 128);
				if (name !== '') expect(items[0]!.persons).toMatchObject([{ _: name }, { _: name }]);
			}),
			{ numRuns: 200 }
		);
	});

	const xml = (): string => feedOf({ site: fc.sample(sites, 1)[0]!, place: PLACE, headings: fc.sample(headings, 200) });
	it.skipIf(!hasXmllint)('is well-formed for xmllint (skipped without libxml2-utils)', () => expect(xmllint(xml())).toBe(''));
	it.skipIf(!hasFeedparser)('has nothing wrong for feedparser (skipped without python3-feedparser)', () =>
		expect(feedparser(xml()).bozo).toBe(false)
	);
});
