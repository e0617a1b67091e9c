/** Whether the optional espeak-ng package is there, without loading it. */
import { createRequire } from 'node:module';

/** Never written in an import: the package is optional, under the GPL, and no bundler should follow it. */
export const ESPEAK_PACKAGE = '@echogarden/espeak-ng-emscripten';

export function isEspeakInstalled(): boolean {
	try {
		createRequire(import.meta.url).resolve(ESPEAK_PACKAGE);
		return true;
	} catch {
		return false;
	}
}
