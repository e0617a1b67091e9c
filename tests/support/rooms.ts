/** The rooms of the house and their doors, as one table: who may import whom, and which packages a room may use at all. */
import { posix } from 'node:path';

export type Room = 'core' | 'words' | 'player' | 'offline' | 'ui' | 'audio' | 'library' | 'studio' | 'publish' | 'embed' | 'routes' | 'cli';

interface Rules {
	/** Path of the room, and of everything in it. */
	readonly at: RegExp;
	readonly opens: readonly Room[];
	/** Packages, by the start of their name. */
	readonly guests: readonly string[];
}

const SVELTE = ['svelte'];
const KIT = ['svelte', '@sveltejs/kit', '$app/', '$env/'];

/** Everything that is not written here is a wall. */
const ROOMS: Readonly<Record<Room, Rules>> = {
	core: { at: /^src\/lib\/core\//, opens: [], guests: [] },
	words: { at: /^src\/lib\/words\//, opens: ['core'], guests: [] },
	player: { at: /^src\/lib\/player\//, opens: ['core', 'words'], guests: ['howler', 'svelte'] },
	/** What is kept on the listener's device, and the worker that answers with it. */
	offline: { at: /^src\/(?:lib\/offline|service-worker)\//, opens: ['core'], guests: ['$service-worker'] },
	ui: {
		at: /^src\/lib\/ui\//,
		opens: ['core', 'words', 'player', 'offline'],
		guests: [...SVELTE, '@fontsource-variable/', 'approx-string-match', 'idb-keyval']
	},
	audio: {
		at: /^src\/lib\/server\/audio\//,
		opens: ['core'],
		guests: [
			'node:',
			'@echogarden/',
			'mediabunny',
			'@mediabunny/',
			'@evan/opus',
			'wasm-media-encoders',
			'mpg123-decoder',
			'opus-decoder',
			'@wasm-audio-decoders/',
			'franc-min',
			'iso-639-3'
		]
	},
	library: { at: /^src\/lib\/server\/library\//, opens: ['core'], guests: ['node:'] },
	studio: { at: /^src\/lib\/server\/studio(?:\.ts$|\/)/, opens: ['core', 'audio', 'library'], guests: ['node:'] },
	/** What the web outside reads of an episode: feed, oEmbed, cards, pictures. */
	publish: {
		at: /^src\/lib\/server\/publish\//,
		opens: ['core'],
		guests: ['node:', 'satori', '@resvg/resvg-wasm', '@fontsource/', 'uuid', 'schema-dts', 'pagefind']
	},
	embed: { at: /^src\/embed\//, opens: ['core', 'words', 'player', 'ui'], guests: SVELTE },
	routes: {
		at: /^src\/(?:routes\/|params\/|hooks(?:\.server)?\.ts$)/,
		opens: ['ui', 'words', 'player', 'core', 'studio', 'publish', 'embed'],
		guests: KIT
	},
	cli: { at: /^src\/cli\//, opens: ['core', 'studio', 'publish'], guests: ['node:'] }
};

/** Only these may stand outside every room. */
const OUTSIDE = /^src\/(?:app\.(?:css|html|d\.ts)|lib\/ui\/[\w-]+\.css)$/;

/** The one file of a room that may use a package; all others of that room may not. */
const ALONE: readonly { readonly guest: string; readonly file: RegExp }[] = [
	{ guest: 'howler', file: /^src\/lib\/player\/(?:howler\.ts|howler-core\.d\.ts)$/ },
	{ guest: 'svelte', file: /^src\/lib\/(?:ui\/|player\/player\.svelte\.ts$)|^src\/(?:embed|routes|hooks)/ }
];

/** Files that only ever run on the server: SvelteKit keeps them out of the browser. */
const SERVER_ONLY = /\.server\.ts$|\/\+server\.ts$|^src\/cli\/|^src\/lib\/server\//;
/** What `parley serve` starts: made from the routes, never read by them. */
const BUILT = 'build/handler.js';
/** What one file writes into every page: built before the pages, and read there alone as text. */
const FIRST = { file: 'src/hooks.server.ts', built: '.svelte-kit/first/comfort.js' };
/** GPL: an optional guest that is looked up at run time or not at all. */
const NEVER_STATIC = '@echogarden/espeak-ng-emscripten';

export interface Import {
	/** As it is written. */
	readonly target: string;
	/** `import('x')`, rather than a line that is obeyed when the module loads. */
	readonly dynamic: boolean;
	/** Gone before the program runs. */
	readonly typeOnly: boolean;
}

export const roomOf = (file: string): Room | null => (Object.keys(ROOMS) as Room[]).find((room) => ROOMS[room].at.test(file)) ?? null;

/** Where an import leads inside the project, or `null` for a package. */
export function insideTarget(file: string, target: string): string | null {
	const bare = target.replace(/\?.*$/, '');
	if (/^[#$]lib\//.test(bare)) return `src/lib/${bare.slice(5)}`;
	return bare.startsWith('.') ? posix.join(posix.dirname(file), bare) : null;
}

/** What is wrong with an import, in one sentence, or `null`. */
export function trespass(file: string, found: Import): string | null {
	const room = roomOf(file);
	if (room === null) return OUTSIDE.test(file) ? null : `${file} stands in no room`;
	const inside = insideTarget(file, found.target);
	return inside === null ? guestTrespass(file, room, found) : doorTrespass(file, room, found.target, inside);
}

function doorTrespass(file: string, room: Room, target: string, inside: string): string | null {
	if (isGenerated(inside) || OUTSIDE.test(inside) || (room === 'cli' && inside === BUILT)) return null;
	if (file === FIRST.file && inside === FIRST.built && target.endsWith('?raw')) return null;
	const into = roomOf(inside);
	if (into === room) return null;
	if (into === null) return `${file}: ${target} leads into no room`;
	if (!ROOMS[room].opens.includes(into)) return `${file}: ${room} may not look into ${into} (${target})`;
	if (inside.startsWith('src/lib/server/') && !SERVER_ONLY.test(file))
		return `${file}: only server files may look into ${into} (${target})`;
	// The embed stands beside src/lib, where no #lib leads.
	return target.startsWith('#lib/') || file.startsWith('src/lib/server/') || into === 'embed'
		? null
		: `${file}: write #lib/ to go from room to room (${target})`;
}

function guestTrespass(file: string, room: Room, { target, dynamic, typeOnly }: Import): string | null {
	const guests = SERVER_ONLY.test(file) && room === 'routes' ? [...ROOMS.routes.guests, 'node:'] : ROOMS[room].guests;
	if (!guests.some((guest) => isGuest(target, guest))) return `${file}: ${room} may not use ${target}`;
	const alone = ALONE.find(({ guest }) => isGuest(target, guest));
	if (alone && !alone.file.test(file)) return `${file}: ${target} may be used in one other file only`;
	return isGuest(target, NEVER_STATIC) && !dynamic && !typeOnly ? `${file}: ${target} may only be loaded by import()` : null;
}

const isGuest = (target: string, guest: string): boolean =>
	target === guest || target.startsWith(/[:/]$/.test(guest) ? guest : `${guest}/`);

/** SvelteKit writes the types of each route beside it. */
const isGenerated = (inside: string): boolean => /\/\$types(?:\.js|\.d\.ts)?$/.test(inside);
