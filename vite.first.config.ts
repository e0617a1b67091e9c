/** Builds what every page of ours runs before it is painted: one small classic script, which `src/hooks.server.ts` writes into each. */
import { defineConfig } from 'vite';

export default defineConfig({
	publicDir: false,
	build: {
		outDir: '.svelte-kit/first',
		emptyOutDir: false,
		reportCompressedSize: false,
		lib: { entry: 'src/lib/ui/first.ts', formats: ['iife'], name: 'parley', fileName: () => 'comfort.js' }
	}
});
