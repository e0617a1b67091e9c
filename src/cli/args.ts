/** Reads a verb's words strictly: an unknown option is said, never ignored. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Usage } from './terminal.ts';

export function readArgs<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new Usage(error instanceof Error ? error.message : String(error));
	}
}

/** The one thing a verb is about. */
export function only(positionals: readonly string[], what: string): string {
	const [one, ...more] = positionals;
	if (one === undefined) throw new Usage(`Name ${what}.`);
	if (more.length > 0) throw new Usage(`Name one ${what.replace(/^an? /, '')} at a time (found "${more[0]}" as well).`);
	return one;
}
