import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo, type Network } from '#lib/offline/answers.ts';
import { FRESH, wayOf } from '#lib/offline/asked.ts';
import { absentPage, builtIn, LIST, versionIn } from '#lib/offline/html.ts';
import { copiesIn, copyName, newestOf, shellName, shellsIn, unfinishedName } from '#lib/offline/names.ts';
import { planOf, sizeOf } from '#lib/offline/plan.ts';
import { Halt, troubleOf } from '#lib/offline/trouble.ts';
import { isOfShell, shellOf, unneededCopies, unneededShells, type OpenPage } from '#lib/offline/unneeded.ts';
import type { Heading } from '#lib/core/manuscript.ts';

const HOME = 'https://a.example/talks';
const ask = (path: string, more: object = {}) => ({
	method: 'GET',
	url: new URL(path, 'https://a.example'),
	mode: 'cors',
	destination: '',
	referrer: `${HOME}/`,
	headers: new Headers(),
	...more
});
const navigate = { mode: 'navigate', destination: 'document' };

describe('who answers', () => {
	it.each<[string, object, object]>([
		['/talks/_app/immutable/a.js', {}, { is: 'built', path: '/_app/immutable/a.js' }],
		['/talks/episodes/_app/immutable/a.css', {}, { is: 'built', path: '/_app/immutable/a.css' }],
		['/_app/immutable/a.css', {}, { is: 'built', path: '/_app/immutable/a.css' }],
		['/talks/', navigate, { is: 'page', id: null }],
		['/talks/search?q=a', navigate, { is: 'page', id: null }],
		['/talks/episodes/b-1', navigate, { is: 'page', id: 'b-1' }],
		['/talks/episodes/b-1/?t=3', navigate, { is: 'page', id: 'b-1' }],
		['/talks/episodes/b-1/transcript.vtt', navigate, { is: 'alone' }],
		['/talks/feed.xml', navigate, { is: 'alone' }],
		['/elsewhere/', navigate, { is: 'alone' }],
		['/talks/episodes/b-1', { ...navigate, destination: 'iframe' }, { is: 'alone' }],
		['/talks/embed/b-1', navigate, { is: 'alone' }],
		['/talks/episodes/b-1/audio.webm', {}, { is: 'file', id: 'b-1', name: 'audio.webm' }],
		['/talks/episodes/b-1/speech.m4a', {}, { is: 'file', id: 'b-1', name: 'speech.m4a' }],
		['/talks/episodes/b-1/timing-speech', {}, { is: 'file', id: 'b-1', name: 'timing-speech' }],
		['/talks/episodes/b-1/share.png', {}, { is: 'alone' }],
		['/talks/episodes/b-1/timing', { referrer: `${HOME}/embed/b-1` }, { is: 'alone' }],
		['/talks/episodes/b-1/timing', { headers: new Headers({ [FRESH]: '1' }) }, { is: 'alone' }],
		['/talks/episodes/b-1/timing', { method: 'HEAD' }, { is: 'alone' }],
		['https://b.example/talks/episodes/b-1/timing', {}, { is: 'alone' }],
		['https://b.example/_app/immutable/a.js', {}, { is: 'alone' }]
	])('%s %o', (path, more, way) => expect(wayOf(ask(path, more), HOME)).toEqual(way));
});

describe('a page', () => {
	const answered = (status: number): Network => ({ is: 'answered', status });
	const kept = '/e/a/';
	it.each<[string, string, Network, string | null, object]>([
		['comes from the network', '/e/a/', answered(200), kept, { is: 'network' }],
		['that is gone is gone', '/e/a/', answered(404), kept, { is: 'network' }],
		['that leads elsewhere leads there', '/e/a', answered(0), kept, { is: 'network' }],
		['of a failing server is the kept one', '/e/a/', answered(503), kept, { is: 'kept' }],
		['of a failing server is what it says, where none is kept', '/e/a/', answered(503), null, { is: 'network' }],
		['of a slow network is the kept one', '/e/a/', { is: 'slow' }, kept, { is: 'kept' }],
		['of no network is the kept one', '/e/a/', { is: 'lost' }, kept, { is: 'kept' }],
		['is led to where it was kept', '/e/a?t=3', { is: 'lost' }, kept, { is: 'moved', to: '/e/a/?t=3' }],
		['of no network that is not kept is absent', '/e/a/', { is: 'lost' }, null, { is: 'absent' }]
	])('%s', (_, path, network, at, answer) => expect(answerTo(new URL(path, 'https://a.example'), network, at)).toEqual(answer));
});

describe('names of caches', () => {
	const copy = (id: string, version: string) => ({ id, version });
	const names = [
		shellName('', '1'),
		copyName('', copy('a', 'v1')),
		copyName('', copy('a', 'v2')),
		unfinishedName('', copy('a', 'v3')),
		copyName('', copy('a', 'v3')),
		copyName('/talks', copy('b', 'v1')),
		'somebody|else',
		shellName('', '2')
	];

	it('tell what is kept, whole or not, and of which library', () => {
		expect(copiesIn('', names).map(({ version, whole }) => [version, whole])).toEqual([
			['v1', true],
			['v2', true],
			['v3', false]
		]);
		expect(copiesIn('/talks', names)).toEqual([{ id: 'b', version: 'v1', whole: true }]);
		expect(newestOf(copiesIn('', names), 'a')?.version).toBe('v2');
		expect(newestOf(copiesIn('', names), 'b')).toBeNull();
		expect(shellsIn('', names)).toEqual([shellName('', '1'), shellName('', '2')]);
	});

	it('are read back as they were written', () => {
		const word = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
		fc.assert(
			fc.property(word, word, fc.constantFrom('', '/talks', '/a/b'), (id, version, base) => {
				expect(copiesIn(base, [copyName(base, { id, version })])).toEqual([{ id, version, whole: true }]);
			})
		);
	});

	it('let go only an older copy that nobody looks at', () => {
		const open = (version: string): OpenPage[] => [{ showing: copy('a', version), built: [] }];
		expect(unneededCopies('', names, [])).toEqual([copyName('', copy('a', 'v1'))]);
		expect(unneededCopies('', names, open('v1'))).toEqual([]);
		expect(unneededCopies('', names, open('v2'))).toEqual([copyName('', copy('a', 'v1'))]);
		expect(unneededCopies('', names, null)).toEqual([]);
	});
});

describe('built files', () => {
	const shell = (name: string, keeps = false) => ({ name, keeps, files: new Set([`/_app/immutable/entry/${name}.js`]) });
	const showing = (...names: string[]): OpenPage[] => names.map((name) => ({ showing: null, built: [`/_app/immutable/entry/${name}.js`] }));
	it.each<[string, string, readonly OpenPage[] | null, boolean, string[]]>([
		['of older versions go', 'b', [], false, ['a']],
		['of the version in use stay', 'b', showing('a'), false, []],
		['of pages that do not answer stay', 'b', null, false, []],
		['that a kept page needs stay', 'b', [], true, []],
		['of later versions stay', 'a', [], false, []],
		['stay where nobody knows the order', 'z', [], false, []]
	])('%s', (_, own, open, keeps, gone) => {
		expect(unneededShells([shell('a', keeps), shell('b'), shell('c')], own, open)).toEqual(gone);
	});

	it('belong to a page where all it begins with is there', () => {
		const shells = [shell('a'), shell('b')];
		expect(shellOf(['/_app/immutable/entry/a.js'], shells)).toBe('a');
		expect(shellOf(['/_app/immutable/entry/a.js', '/_app/immutable/entry/b.js'], shells)).toBeNull();
		expect(shellOf([], shells)).toBeNull();
	});

	it('are fetched ahead but for letters that few pages are set in', () => {
		const paths = ['/c/a.js', '/c/a.css', '/a/inter-latin-wght-normal.x.woff2', '/a/inter-latin-ext-wght-normal.x.woff2', '/a/b.wasm'];
		expect(paths.filter(isOfShell)).toEqual(paths.slice(0, 3));
	});
});

describe('what is read from HTML', () => {
	it.each([
		['<meta name="parley-version" content="a_B-1"/>', 'a_B-1'],
		['<meta content="x" name="parley-version">', 'x'],
		['<meta name="other" content="x">', null],
		['', null]
	])('%s is of version %s', (html, version) => expect(versionIn(html)).toBe(version));

	it('are scripts and styles, each once, and no letters', () => {
		const html =
			'<a href="../_app/immutable/b.css"> import("./_app/immutable/entry/a.js") "../_app/immutable/b.css" url(/_app/immutable/c.woff2)';
		expect(builtIn(html)).toEqual(['/_app/immutable/b.css', '/_app/immutable/entry/a.js']);
	});

	it('lists what is kept, and nothing in a title can end it', () => {
		const page = `<a href="#again">x</a>${LIST}`;
		const listed = absentPage(page, '/s?q="&', [{ title: '<b>"$&', page: '/e/a' }]);
		expect(listed).toBe('<a href="/s?q=&quot;&amp;">x</a><div id="kept"><ul><li><a href="/e/a">&lt;b&gt;&quot;$&amp;</a></li></ul></div>');
		expect(absentPage(page, '/', [])).toContain(LIST);
	});
});

describe('what belongs to an episode', () => {
	const track = (name: string) => ({
		kind: 'recorded',
		sources: [
			{ url: `${name}.webm`, type: 'audio/webm', bytes: 5 },
			{ url: `${name}.mp3`, type: 'audio/mpeg', bytes: 7 }
		]
	});
	const heading = (other: boolean) => ({ ...track('audio'), other: other ? track('speech') : null }) as unknown as Heading;

	it('is one sound a track, of the kind the player plays, and every time', () => {
		const plan = planOf(heading(true), (type) => type === 'audio/mpeg')!;
		expect(plan.map(({ name }) => name)).toEqual(['timing', 'timing-speech', 'trust.json', 'audio.mp3', 'speech.mp3']);
		expect(sizeOf(plan)).toBe(14);
		expect(planOf(heading(false), () => true)!.map(({ name }) => name)).toEqual(['timing', 'trust.json', 'audio.webm']);
		expect(planOf(heading(false), () => false)).toBeNull();
	});
});

it.each<[unknown, object | null]>([
	[new DOMException('', 'QuotaExceededError'), { is: 'full', needed: 9, free: null }],
	[new DOMException('', 'SecurityError'), { is: 'forbidden' }],
	[new DOMException('', 'AbortError'), null],
	[new TypeError('failed to fetch'), { is: 'lost' }],
	[new Halt({ is: 'changed' }), { is: 'changed' }]
])('%s is said as %o', (error, trouble) => expect(troubleOf(error, 9)).toEqual(trouble));
