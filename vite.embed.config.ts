/** Builds `/embed.js`: one classic script that defines `<parley-player>`, and `/embed.css`, which it fetches. */
import { createHash } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** The script names its styles by their bytes: a browser that kept those of another build fetches these. */
function stylesNamed(): Plugin {
	return {
		name: 'styles-named',
		enforce: 'post',
		generateBundle(_, bundle) {
			const files = Object.values(bundle);
			const styles = files
				.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []))
				.join('');
			const name = JSON.stringify(`embed.css?${createHash('sha256').update(styles).digest('hex').slice(0, 8)}`);
			for (const file of files) if (file.type === 'chunk') file.code = file.code.replace('__PARLEY_STYLES__', () => name);
		}
	};
}

/** Every colour and measure of the house can be told from outside, under its own name with `parley-` before it. */
function tokensOpen(): Plugin {
	return {
		name: 'tokens-open',
		enforce: 'pre',
		transform(code, id) {
			if (!id.endsWith('/ui/tokens.css')) return null;
			const [tokens = '', ...others] = code.split('\n}\n');
			return [tokens.replace(/^\t--([\w-]+): (.+);$/gm, '\t--$1: var(--parley-$1, $2);'), ...others].join('\n}\n');
		}
	};
}

export default defineConfig({
	// In a shadow tree no name of ours meets another's: short ones will do. Nor is it told which Svelte made it.
	plugins: [
		svelte({ configFile: false, compilerOptions: { runes: true, discloseVersion: false, cssHash: ({ name }) => `_${name}` } }),
		tokensOpen(),
		stylesNamed()
	],
	publicDir: false,
	define: { 'process.env.NODE_ENV': '"production"' },
	build: {
		outDir: 'static',
		emptyOutDir: false,
		cssCodeSplit: false,
		// From here on `light-dark()` is known; written out for older ones it is a third more of styles.
		cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
		reportCompressedSize: false,
		// A thirtieth smaller than what Vite's own makes of it; what is switched off makes it smaller before compression only.
		minify: 'terser',
		terserOptions: { ecma: 2020, compress: { passes: 3, ecma: 2020, sequences: false, lhs_constants: false }, format: { comments: false } },
		rolldownOptions: { output: { entryFileNames: 'embed.js' } },
		lib: { entry: 'src/embed/element.ts', formats: ['iife'], name: 'parley', fileName: () => 'embed.js', cssFileName: 'embed' }
	}
});
