/** Builds `/embed.js`: one classic script that defines `<parley-player>`, with its styles inside. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** The styles go along as text, for a sheet that is adopted: a style element would need the leave of the page's own policy. */
function stylesInside(): Plugin {
	return {
		name: 'styles-inside',
		enforce: 'post',
		generateBundle(_, bundle) {
			const files = Object.values(bundle);
			const styles = files.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : []));
			const text = JSON.stringify(styles.map(({ source }) => String(source)).join(''));
			for (const file of files) if (file.type === 'chunk') file.code = file.code.replace('__PARLEY_STYLES__', () => text);
			for (const { fileName } of styles) Reflect.deleteProperty(bundle, fileName);
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
	// In a shadow tree no name of ours meets another's: short ones will do.
	plugins: [
		svelte({ configFile: false, compilerOptions: { runes: true, cssHash: ({ name }) => `_${name}` } }),
		tokensOpen(),
		stylesInside()
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
		rolldownOptions: { output: { entryFileNames: 'embed.js' } },
		lib: { entry: 'src/embed/element.ts', formats: ['iife'], name: 'parley', fileName: () => 'embed.js' }
	}
});
