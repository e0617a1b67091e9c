import { expect, it } from 'vitest';
import { copiedTranscript } from '#lib/core/copied.ts';
import { parsePlain } from '#lib/core/formats/plain.ts';
import { headingOf, manuscriptOf } from '#lib/core/manuscript.ts';
import { episodeFrom } from '../support/episode.ts';

const PAGE = 'https://x.example/episodes/a-talk';
const copied = (text: string) => {
	const episode = episodeFrom(text);
	return copiedTranscript(headingOf(episode), manuscriptOf(episode), PAGE);
};

it('copies plain text that can be read again, and the address at its end', () => {
	const { plain } = copied('Of <things>\nANN: One & two.\nThree.\nBEN LEE: Four.\n');
	expect(plain).toBe(`Of <things>\nANN: One & two.\nThree.\nBEN LEE: Four.\n\n${PAGE}\n`);
	expect(parsePlain(plain.replace(PAGE, '')).value.paragraphs.map(({ text }) => text)).toEqual(['One & two.', 'Three.', 'Four.']);
});

it('copies a document in which each turn opens with its name, and nothing in it is markup of the speaker’s', () => {
	expect(copied('Of <things>\nANN: One & two.\nANN: Three.\nAnd four.\nBEN LEE: <b>Five.\n').html).toBe(
		[
			'<article lang="en">',
			'<h1>Of &lt;things&gt;</h1>',
			'<p><b>Ann:</b> One &amp; two.</p>',
			'<p>Three.</p>',
			'<p>And four.</p>',
			'<p><b>Ben Lee:</b> &lt;b&gt;Five.</p>',
			`<p><a href="${PAGE}">${PAGE}</a></p>`,
			'</article>'
		].join('\n')
	);
});
