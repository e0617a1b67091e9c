/** Builds `/embed-page.js` and `/embed-page.css`, all that `/embed/{id}` loads beside what every page does. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
	publicDir: false,
	define: { 'process.env.NODE_ENV': '"production"' },
	build: {
		outDir: 'static',
		emptyOutDir: false,
		reportCompressedSize: false,
		lib: { entry: 'src/embed/page.ts', formats: ['iife'], name: 'parley', fileName: () => 'embed-page.js', cssFileName: 'embed-page' }
	}
});
