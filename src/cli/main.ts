#!/usr/bin/env node
/** `parley <verb>`: words in, words out. Results go to stdout, progress and problems to stderr. */
import { Refusal, Usage, type Terminal, type Verb } from './terminal.ts';

/** Each loads what it needs: the ear and the voices alone take longer to load than a library to be listed. */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
	add: async () => (await import('./add.ts')).add,
	align: async () => (await import('./align.ts')).align,
	list: async () => (await import('./library.ts')).list,
	remove: async () => (await import('./library.ts')).remove,
	check: async () => (await import('./check.ts')).check,
	convert: async () => (await import('./convert.ts')).convert,
	serve: async () => (await import('./serve.ts')).serve,
	site: async () => (await import('./site.ts')).site
};

const HELP = `Usage: parley <verb>

  add <transcript> [--id <id>] [--cast "MAYNES=rms"]... [--json] [--if-missing]
                          make the speech and keep the episode
  add <transcript> --audio <file> [--force] [--level] [--keep] [--speak]
                          bring a recording: find every word in it and keep the episode;
                          --force although they do not seem to belong together, --level its
                          loudness, --keep the file itself, --speak the transcript as well
  align <audio> <transcript> [--out <file>] [--force]
                          when the words of a recording are heard (.json, .vtt, .srt ...)
  list [--json]           what the library has
  remove <id>             take an episode out of the library
  check <transcript> [--json]
                          read only, and print every problem with its line
  convert <in> <out> [--words]
                          write a transcript in another format; the ending of <out> decides
                          (.txt .vtt .srt .json .html .ttml .md), "-" is plain text on stdout
  serve                   serve the library (PORT, HOST)
  site <folder> [--address <https://...>]
                          the whole library as plain files for any web host

PARLEY_LIBRARY names the library's folder (now: library).
`;

/** @returns the exit status: 0 done, 1 the input has a problem, 2 wrong usage */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
	const [name = '', ...rest] = args;
	if (name === 'help' || name === '--help' || name === '-h') return (terminal.out(HELP), 0);
	try {
		const verb = Object.hasOwn(verbs, name) && (await verbs[name]!());
		if (!verb) throw new Usage(name === '' ? 'Say what to do.' : `There is no verb "${name}".`);
		return await verb(rest, terminal);
	} catch (error) {
		if (error instanceof Usage) return (terminal.err(`${error.message}\n\n${HELP}`), 2);
		if (error instanceof Refusal) return (terminal.err(`${error.message}\n`), 1);
		if (error instanceof Error && error.name === 'AbortError') return (terminal.err('Stopped. Nothing half-made was kept.\n'), 130);
		throw error;
	}
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2), processTerminal());

function processTerminal(): Terminal {
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new DOMException('Stopped', 'AbortError')));
	return {
		out: (text) => void process.stdout.write(text),
		err: (text) => void process.stderr.write(text),
		isLive: process.stderr.isTTY,
		signal: stop.signal,
		environment: process.env
	};
}
