/** `parley add`: reads a transcript, has its speech made, and keeps the episode. */
import { isEpisodeId } from '#lib/core/episode.ts';
import { explain, isFatal, lineOf, type Parsed, type Problem } from '#lib/core/problem.ts';
import { openHouse, type Made, type Prepared, type Studio } from '#lib/server/studio.ts';
import { only, readArgs } from './args.ts';
import { progressBar } from './progress.ts';
import { broughtWith, RECORDING } from './recording.ts';
import { readSubmissionFrom, sayProblem } from './submission.ts';
import { Usage, type Terminal } from './terminal.ts';

const OPTIONS = {
	id: { type: 'string' },
	cast: { type: 'string', multiple: true },
	...RECORDING,
	json: { type: 'boolean' },
	'if-missing': { type: 'boolean' }
} as const;

export async function add(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = readArgs(args, OPTIONS);
	const path = only(positionals, 'a transcript');
	const brought = broughtWith(values);
	const { studio } = openHouse(terminal.environment);
	const order = { ...(await readSubmissionFrom(path)), id: wantedId(values.id), cast: new Map((values.cast ?? []).map(readWish)) };
	const looked = brought === null ? NOTHING : await studio.lookInto(brought.path, terminal.signal);
	const { value: prepared, problems: read } = studio.check({ ...order, brought: brought && { ...brought, said: looked.value } });
	const problems = [...looked.problems, ...read];
	const say = (problem: Problem) => terminal.err(`${sayProblem(path, problem)}\n`);
	problems.forEach(say);
	const { value: made, problems: later } = problems.some(isFatal) ? NOTHING : await make(studio, prepared, terminal);
	later.forEach(say);
	if (values.json) terminal.out(`${JSON.stringify(report(prepared, made, [...problems, ...later]))}\n`);
	else if (made?.fresh || (made && !values['if-missing'])) terminal.out(`${made.id}\n`);
	if (made === null) terminal.err(`${path}: nothing was kept.\n`);
	return made === null ? 1 : 0;
}

const NOTHING: Parsed<null> = { value: null, problems: [] };

async function make(studio: Studio, prepared: Prepared, terminal: Terminal): Promise<Parsed<Made | null>> {
	const bar = progressBar(terminal, prepared.title);
	try {
		return await studio.make(prepared, { signal: terminal.signal, progress: bar.show, listenable: () => bar.say('ready to listen') });
	} finally {
		bar.end();
	}
}

const report = (prepared: Prepared, made: Made | null, problems: readonly Problem[]) => ({
	id: made?.id ?? null,
	title: prepared.title,
	address: made === null ? null : `/episodes/${made.id}`,
	fresh: made?.fresh ?? false,
	voices: Object.fromEntries([...prepared.cast].map(([speaker, voice]) => [speaker ?? '', voice.name])),
	problems: problems.map((problem) => ({ code: problem.code, line: lineOf(problem), message: explain(problem) }))
});

function wantedId(id: string | undefined) {
	if (id === undefined) return null;
	if (isEpisodeId(id)) return id;
	throw new Usage(`"${id}" cannot be an id: use lower-case letters, digits and hyphens, 81 at most, starting with a letter or digit.`);
}

function readWish(wish: string): [label: string, voice: string] {
	const at = wish.lastIndexOf('=');
	if (at < 1 || at === wish.length - 1) throw new Usage(`--cast "${wish}" should look like --cast "MAYNES=rms".`);
	return [wish.slice(0, at).trim(), wish.slice(at + 1).trim()];
}
