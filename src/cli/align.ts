/** `parley align`: when the words of a transcript are heard in a recording. Keeps nothing. */
import type { Episode } from '#lib/core/episode.ts';
import { printerOf, printers } from '#lib/core/formats/print.ts';
import { isFatal, type Problem } from '#lib/core/problem.ts';
import { timelineOf } from '#lib/core/timeline.ts';
import { openHouse, type Brought, type Prepared, type Studio } from '#lib/server/studio.ts';
import { readArgs } from './args.ts';
import { progressBar } from './progress.ts';
import { readSubmissionFrom, sayProblem } from './submission.ts';
import { Usage, type Terminal } from './terminal.ts';
import { writeWhole } from './write.ts';

const OPTIONS = { out: { type: 'string' }, force: { type: 'boolean' } } as const;

export async function align(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = readArgs(args, OPTIONS);
	const [path, transcript, ...more] = positionals;
	if (path === undefined || transcript === undefined || more.length > 0) throw new Usage('Name a recording and its transcript.');
	const print = printerFor(values.out ?? null);
	const { studio } = openHouse(terminal.environment);
	const brought = { path, force: values.force === true, level: false, original: false, speak: false, said: null };
	const { value, problems } = studio.check({ ...(await readSubmissionFrom(transcript)), id: null, cast: new Map(), brought });
	const say = (problem: Problem) => terminal.err(`${sayProblem(transcript, problem)}\n`);
	problems.forEach(say);
	const episode = problems.some(isFatal) ? null : await timed(studio, value, brought, terminal, say);
	if (episode === null) return 1;
	if (values.out === undefined) terminal.out(print(episode));
	else await writeWhole(values.out, print(episode));
	return 0;
}

async function timed(
	studio: Studio,
	prepared: Prepared,
	brought: Brought,
	terminal: Terminal,
	say: (problem: Problem) => void
): Promise<Episode | null> {
	const bar = progressBar(terminal, prepared.title);
	try {
		const { value, problems } = await studio.time(prepared, brought, { signal: terminal.signal, progress: bar.show });
		problems.forEach(say);
		return value;
	} finally {
		bar.end();
	}
}

/** `.json` is the canonical episode, since that alone says how sure every time is. */
function printerFor(out: string | null): (episode: Episode) => string {
	if (out === null || /\.json$/i.test(out)) return (episode) => `${JSON.stringify(episode, null, '\t')}\n`;
	const found = printerOf(out);
	if (found === null)
		throw new Usage(`"${out}" has no ending that can be written. Endings: ${[...printers.keys()].map((ending) => `.${ending}`).join(' ')}`);
	return (episode) =>
		found.printer.print({ transcript: episode, timeline: timelineOf(episode.paragraphs, episode.tracks[0]?.timing ?? []) });
}
