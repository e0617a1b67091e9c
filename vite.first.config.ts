/** Builds `/comfort.js`, which every page of ours runs before it is painted: one small classic script. */
import { defineConfig } from 'vite';

export default defineConfig({
	publicDir: false,
	build: {
		outDir: 'static',
		emptyOutDir: false,
		reportCompressedSize: false,
		lib: { entry: 'src/lib/ui/first.ts', formats: ['iife'], name: 'parley', fileName: () => 'comfort.js' }
	}
});
