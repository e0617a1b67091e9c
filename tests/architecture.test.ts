/** Guards the rooms: reads the import lines of every file and fails on a trespass, a ring, or a file that swells. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cyclesOf } from './support/cycles.ts';
import { importsOf } from './support/imports.ts';
import { functionsOf, linesOfFile } from './support/lengths.ts';
import { insideTarget, roomOf, trespass } from './support/rooms.ts';

const LONGEST_FILE = 200;
const LONGEST_FUNCTION = 40;

const sources = new Map(
	globSync('src/**/*.{ts,svelte}')
		.map((file) => file.replaceAll('\\', '/'))
		.sort()
		.map((file) => [file, readFileSync(file, 'utf8')])
);

const trespassesIn = (file: string, source: string): string[] =>
	importsOf(file, source)
		.map((found) => trespass(file, found))
		.filter((said) => said !== null);

/** A type imported from a neighbour is part of the ring too: the two cannot be understood apart. */
const graph = new Map(
	[...sources].map(([file, source]) => [
		file,
		importsOf(file, source)
			.map(({ target }) => insideTarget(file, target))
			.filter((inside) => inside !== null && inside !== file && sources.has(inside)) as string[]
	])
);

describe('the house', () => {
	it('has its rooms', () => {
		const rooms = new Set([...sources.keys()].map(roomOf));
		for (const room of ['core', 'words', 'player', 'ui', 'audio', 'library', 'studio', 'routes', 'cli'] as const)
			expect(rooms).toContain(room);
	});

	it('keeps every file in a room, and every room to its doors', () => {
		expect([...sources].flatMap(([file, source]) => trespassesIn(file, source))).toEqual([]);
	});

	it('has one file with runes in the player', () => {
		const runes = [...sources.keys()].filter((file) => file.startsWith('src/lib/player/') && /\.svelte(?:\.ts)?$/.test(file));
		expect(runes).toEqual(['src/lib/player/player.svelte.ts']);
	});

	it('has no ring of imports', () => expect(cyclesOf(graph)).toEqual([]));

	it(`has no file over ${LONGEST_FILE} lines`, () => {
		const long = [...sources]
			.filter(([, source]) => linesOfFile(source) > LONGEST_FILE)
			.map(([file, source]) => `${file}: ${linesOfFile(source)}`);
		expect(long).toEqual([]);
	});

	it(`has no function over ${LONGEST_FUNCTION} lines`, () => {
		const long = [...sources].flatMap(([file, source]) =>
			functionsOf(file, source)
				.filter(({ lines }) => lines > LONGEST_FUNCTION)
				.map(({ name, lines }) => `${file}: ${name} has ${lines}`)
		);
		expect(long).toEqual([]);
	});
});

describe('a planted trespass is found', () => {
	const planted: readonly (readonly [what: string, file: string, source: string])[] = [
		[
			'an import over several lines',
			'src/lib/core/a.ts',
			`import {\n\tPlayer,\n\ttype Track\n}\n\tfrom\n\t'#lib/player/player.svelte.ts';`
		],
		['a side-effect import', 'src/lib/core/a.ts', `import '../ui/tokens.ts';`],
		['import()', 'src/lib/player/a.ts', `const later = () => import(\n\t'#lib/ui/Dock.svelte'\n);`],
		['a re-export', 'src/lib/core/a.ts', `export { disk } from '#lib/server/library/disk.ts';`],
		['a re-export of everything', 'src/lib/core/a.ts', `export * from "../player/keys.ts";`],
		['a foreign package', 'src/lib/core/a.ts', `import { Howl } from 'howler';`],
		['a builtin of Node in core', 'src/lib/core/a.ts', `import { readFileSync } from 'node:fs';`],
		['a builtin of Node in a page', 'src/routes/+page.ts', `import { gzip } from 'node:zlib';`],
		['a type', 'src/lib/core/a.ts', `import type { Player } from '#lib/player/player.svelte.ts';`],
		['a type in place', 'src/lib/core/a.ts', `export type P = import('#lib/player/player.svelte.ts').Player;`],
		['a page from the words', 'src/lib/words/en/a.ts', `import { clock } from '#lib/ui/speeds.ts';`],
		['words in core', 'src/lib/core/a.ts', `import type { Words } from '#lib/words/words.ts';`],
		['require', 'src/lib/core/a.ts', `const fs = require('node:fs');`],
		['a worker', 'src/lib/server/library/a.ts', `new Worker(new URL('../audio/hand.ts', import.meta.url));`],
		['the way of the old alias', 'src/lib/core/a.ts', `import { a } from '$lib/ui/page.ts';`],
		['a component', 'src/lib/ui/A.svelte', `<script lang="ts">\n\timport { open } from '#lib/server/studio.ts';\n</script>\n<p>a</p>`],
		['the markup of a component', 'src/lib/ui/A.svelte', `{#await import('#lib/server/studio.ts')}{/await}`],
		['a sibling of the other wing', 'src/lib/server/audio/a.ts', `import { disk } from '#lib/server/library/disk.ts';`],
		['past the studio', 'src/cli/a.ts', `import { narrate } from '#lib/server/audio/narrate.ts';`],
		['the studio from a page', 'src/routes/+page.ts', `import { open } from '#lib/server/studio.ts';`],
		['howler in a second file', 'src/lib/player/machine.ts', `import { Howl } from 'howler/dist/howler.core.min.js';`],
		['runes in a second file', 'src/lib/player/machine.ts', `import { untrack } from 'svelte';`],
		['espeak at load time', 'src/lib/server/audio/a.ts', `import Espeak from '@echogarden/espeak-ng-emscripten';`],
		['a relative way into another room', 'src/lib/ui/a.ts', `import { clock } from '../core/time.ts';`],
		['a file in no room', 'src/lib/utils/a.ts', `import '#lib/core/time.ts';`],
		['a package whose name only begins alike', 'src/lib/player/howler.ts', `import 'howler-evil';`]
	];
	it.each(planted)('%s', (_what, file, source) => expect(trespassesIn(file, source)).toHaveLength(1));
});

describe('what is allowed is left alone', () => {
	const allowed: readonly (readonly [what: string, file: string, source: string])[] = [
		['a neighbour', 'src/lib/core/a.ts', `import { clock } from './time.ts';\nimport { plain } from './formats/plain.ts';`],
		['the core', 'src/lib/player/a.ts', `import type { Seconds } from '#lib/core/time.ts';`],
		[
			'words that look like an import',
			'src/lib/core/a.ts',
			`// import 'howler'\nconst said = "import 'howler'";\nconst text = \`import x from 'howler'\`;`
		],
		['the studio on the server', 'src/routes/a/+page.server.ts', `import { open } from '#lib/server/studio.ts';`],
		['a builtin of Node on the server', 'src/routes/a/+server.ts', `import { gzip } from 'node:zlib';`],
		['the built server, for the command line', 'src/cli/serve.ts', `await import('../../build/handler.js');`],
		['espeak at run time', 'src/lib/server/audio/a.ts', `await import('@echogarden/espeak-ng-emscripten');`],
		['the types of a route', 'src/routes/a/+page.server.ts', `import type { PageServerLoad } from './$types.js';`]
	];
	it.each(allowed)('%s', (_what, file, source) => expect(trespassesIn(file, source)).toEqual([]));
});

it('finds rings, each once', () => {
	const ring = new Map([
		['d', ['b']],
		['b', ['c']],
		['c', ['a', 'e']],
		['a', ['b']],
		['e', []]
	]);
	expect(cyclesOf(ring)).toEqual([['a', 'b', 'c']]);
	expect(
		cyclesOf(
			new Map([
				['a', ['b']],
				['b', []]
			])
		)
	).toEqual([]);
});

it('measures functions wherever they stand', () => {
	const long = `const f = () => {\n${'\tg();\n'.repeat(5)}};\nclass A {\n\tget b() {\n\t\treturn 1;\n\t}\n}`;
	expect(functionsOf('a.ts', long)).toEqual([
		{ name: 'f', lines: 7 },
		{ name: 'b', lines: 3 }
	]);
	expect(functionsOf('A.svelte', `<script lang="ts">\nfunction a() {\n}\n</script>`)).toEqual([{ name: 'a', lines: 2 }]);
	expect(linesOfFile('a\nb\n')).toBe(2);
});
