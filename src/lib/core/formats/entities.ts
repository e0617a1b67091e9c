/** The named entities of HTML 4, which is what people and programs write: Latin-1 by rows, and those of typography. */

const LATIN_1 = (
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ' +
	'ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
	'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring ' +
	'aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc ' +
	'uuml yacute thorn yuml'
).split(' ');

const OTHERS: Readonly<Record<string, string>> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", lrm: '\u200E', rlm: '\u200F', zwj: '\u200D', zwnj: '\u200C' },
	...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', ndash: '\u2013', mdash: '\u2014', hellip: '\u2026', bull: '\u2022' },
	...{ lsquo: '\u2018', rsquo: '\u2019', sbquo: '\u201A', ldquo: '\u201C', rdquo: '\u201D', bdquo: '\u201E', lsaquo: '\u2039' },
	...{ rsaquo: '\u203A', dagger: '\u2020', Dagger: '\u2021', permil: '\u2030', prime: '\u2032', Prime: '\u2033', euro: '\u20AC' },
	...{ trade: '\u2122', minus: '\u2212', ne: '\u2260', le: '\u2264', ge: '\u2265', infin: '\u221E', frasl: '\u2044', oline: '\u203E' },
	...{ larr: '\u2190', uarr: '\u2191', rarr: '\u2192', darr: '\u2193', harr: '\u2194', hearts: '\u2665', OElig: '\u0152', oelig: '\u0153' },
	...{
		Scaron: '\u0160',
		scaron: '\u0161',
		Yuml: '\u0178',
		fnof: '\u0192',
		circ: '\u02C6',
		tilde: '\u02DC',
		alpha: '\u03B1',
		beta: '\u03B2'
	},
	...{ gamma: '\u03B3', delta: '\u03B4', lambda: '\u03BB', mu: '\u03BC', pi: '\u03C0', sigma: '\u03C3', omega: '\u03C9', Omega: '\u03A9' }
};

export const ENTITIES: ReadonlyMap<string, string> = new Map([
	...LATIN_1.map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
	...Object.entries(OTHERS)
]);
