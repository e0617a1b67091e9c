import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').CspDirectives} */
const POLICY = {
	'default-src': ['self'],
	// Kit adds the hash of the line that starts a page: a hash is right in a file as well as in an answer.
	'script-src': ['self'],
	'style-src': ['self'],
	// Widths and places that are drawn before the script is there.
	'style-src-attr': ['unsafe-inline'],
	'img-src': ['self', 'data:'],
	'font-src': ['self', 'data:'],
	'media-src': ['self', 'blob:'],
	'connect-src': ['self'],
	'frame-src': ['self'],
	'manifest-src': ['self'],
	'worker-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['none'],
	'form-action': ['self'],
	// The hook says otherwise of the embed.
	'frame-ancestors': ['self']
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		// What a page needs before its first paint travels with it: nothing is asked for twice before there is something to read.
		inlineStyleThreshold: 100_000,
		csp: { mode: 'hash', directives: POLICY },
		files: { lib: 'src/lib' },
		// Only pages in windows of their own do: see src/lib/ui/worker.ts.
		serviceWorker: { register: false }
	}
};
