import { expect, it } from 'vitest';
import { xmlDocument } from '#lib/server/publish/xml.ts';

it('is written an element a line, without what is not there', () => {
	const content = { a: { '@b': 1, '@c': null, d: [{ '#': 'one' }, { '@e': 'two' }], f: null, g: 0, h: { $: 'i' } } };
	expect(xmlDocument(content)).toBe(
		[
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<a b="1">',
			'\t<d>one</d>',
			'\t<d e="two"/>',
			'\t<g>0</g>',
			'\t<h><![CDATA[i]]></h>',
			'</a>',
			''
		].join('\n')
	);
});

it.each([
	['&lt;&quot;&#0;&foo;', '<a b="&amp;lt;&amp;quot;&amp;#0;&amp;foo;">&amp;lt;&amp;quot;&amp;#0;&amp;foo;</a>'],
	['<"\'>', '<a b="&lt;&quot;\'&gt;">&lt;&quot;\'&gt;</a>'],
	['1\r\n2\t3', '<a b="1&#13;&#10;2&#9;3">1&#13;\n2\t3</a>'],
	['\u0000\uD800\uFFFF\u{1F600}', '<a b="\u{1F600}">\u{1F600}</a>'],
	['', '<a b=""/>']
])('%j stands in it as %s', (text, written) =>
	expect(
		xmlDocument({ a: { '@b': text, '#': text } })
			.split('\n')
			.slice(1, -1)
			.join('\n')
	).toBe(written)
);

it('ends no CDATA before its end', () => {
	expect(xmlDocument({ a: { $: 'x]]>y' } })).toContain('<a><![CDATA[x]]]]><![CDATA[>y]]></a>');
});
