/** `parley check`: reads a transcript and prints every problem with its line; makes nothing. */
import { explain, lineOf } from '#lib/core/problem.ts';
import { openHouse, type Prepared } from '#lib/server/studio.ts';
import { only, readArgs } from './args.ts';
import { readSubmissionFrom, sayProblem } from './submission.ts';
import type { Terminal } from './terminal.ts';

export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = readArgs(args, { json: { type: 'boolean' } });
	const path = only(positionals, 'a transcript');
	const { studio } = openHouse(terminal.environment);
	const { value, problems } = studio.check({ ...(await readSubmissionFrom(path)), id: null, cast: new Map(), brought: null });
	const said = problems.map((problem) => ({ code: problem.code, line: lineOf(problem), message: explain(problem) }));
	if (values.json) terminal.out(`${JSON.stringify({ file: path, problems: said, ...summary(value) })}\n`);
	for (const problem of problems) terminal.err(`${sayProblem(path, problem)}\n`);
	if (!values.json) terminal.out(sentence(value, problems.length));
	return problems.length > 0 ? 1 : 0;
}

const summary = ({ id, title, language, transcript }: Prepared) => ({
	id,
	title,
	date: transcript.date,
	language,
	paragraphs: transcript.paragraphs.length,
	unlabelled: transcript.paragraphs.filter((paragraph) => paragraph.speaker === null).length,
	speakers: transcript.speakers
});

function sentence(prepared: Prepared, problems: number): string {
	const { paragraphs, speakers } = prepared.transcript;
	const unlabelled = summary(prepared).unlabelled;
	const unnamed = unlabelled === 0 ? '' : `, ${unlabelled} without a speaker`;
	return `${prepared.title}: ${count(paragraphs.length, 'paragraph')}${unnamed}, ${count(speakers.length, 'speaker')}, ${problems === 0 ? 'no problems' : count(problems, 'problem')}.\n`;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
