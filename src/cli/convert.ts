/** `parley convert`: from any format a transcript can be read in to any it can be written in. It needs no library. */
import { printPodcast } from '#lib/core/formats/podcast.ts';
import { printerOf, printers, type Printer } from '#lib/core/formats/print.ts';
import { isFatal, type Problem } from '#lib/core/problem.ts';
import { readSubmission, titleFromFile } from '#lib/core/reading.ts';
import type { TimedTranscript } from '#lib/core/timeline.ts';
import { readArgs } from './args.ts';
import { readSubmissionFrom, sayProblem } from './submission.ts';
import { Usage, type Terminal } from './terminal.ts';
import { writeWhole } from './write.ts';

const STDOUT = '-';

export async function convert(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = readArgs(args, { words: { type: 'boolean' } });
	const [from, to, ...more] = positionals;
	if (from === undefined || to === undefined || more.length > 0) throw new Usage('Name a transcript and the file to write.');
	const { ending, printer } = wanted(to, values.words ?? false);
	const submission = await readSubmissionFrom(from);
	const { value, problems } = readSubmission(submission);
	const title = value.transcript.title ?? titleFromFile(submission.fileName);
	const timed: TimedTranscript = { transcript: { ...value.transcript, title }, timeline: value.timeline };
	const timeless: Problem[] = printer.needsTimes && value.timeline.length === 0 ? [{ code: 'no-times', ending }] : [];
	const all = problems.some(isFatal) ? problems : [...problems, ...timeless];
	for (const problem of all) terminal.err(`${sayProblem(from, problem)}\n`);
	if (all.some(isFatal)) return (terminal.err(`${to}: nothing was written.\n`), 1);
	if (to === STDOUT) terminal.out(printer.print(timed));
	else await writeWhole(to, printer.print(timed));
	return 0;
}

function wanted(to: string, byWords: boolean): { readonly ending: string; readonly printer: Printer } {
	const found = printerOf(to === STDOUT ? 'txt' : to);
	if (found === null)
		throw new Usage(`"${to}" has no ending that can be written. Endings: ${[...printers.keys()].map((ending) => `.${ending}`).join(' ')}`);
	if (!byWords) return found;
	if (found.ending !== 'json') throw new Usage('Only .json can be written by words (--words).');
	return { ...found, printer: { ...found.printer, print: (timed) => printPodcast(timed, 'words') } };
}
