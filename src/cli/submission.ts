/** Reads a transcript and the edits file beside it from disk. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { explain, lineOf, type Problem } from '#lib/core/problem.ts';
import type { Submission } from '#lib/core/reading.ts';
import { whyUnreadable } from '#lib/core/unreadable.ts';
import { Refusal } from './terminal.ts';

export async function readSubmissionFrom(path: string): Promise<Submission> {
	const bytes = await readFile(path).catch((error: unknown) => {
		throw new Refusal(explain({ code: 'unreadable', file: path, why: whyUnreadable(error) }));
	});
	const edits = await readFile(editsPath(path)).catch((error: unknown) => {
		if (codeOf(error) === 'ENOENT') return null;
		throw new Refusal(explain({ code: 'unreadable', file: editsPath(path), why: whyUnreadable(error) }));
	});
	return { fileName: basename(path), bytes, edits };
}

/** `talk.txt` -> `talk.edits.json` */
export const editsPath = (path: string): string => path.replace(/\.[^./\\]+$/, '') + '.edits.json';

/** `talk.txt:12: Expected a date ...`: the form that editors and terminals turn into a link. What concerns another file names it itself. */
export function sayProblem(path: string, problem: Problem): string {
	if ('file' in problem) return explain(problem);
	const file = problem.code.includes('edits') ? editsPath(path) : path;
	const line = lineOf(problem);
	return `${file}${line === null ? '' : `:${line}`}: ${explain(problem)}`;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
