/** Somebody else's page script, made from the packages installed here, as its author would make it. */
import { build, type Rolldown } from 'vite';

/** @param entry path of the script; @returns one classic script */
export async function bundled(entry: string): Promise<string> {
	const made = (await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
		build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'host' } }
	})) as Rolldown.RolldownOutput[];
	return made[0]!.output[0].code;
}
