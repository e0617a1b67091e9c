/** Reads a transcript and the edits file beside it from disk. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { explain, lineOf, type Problem } from '#lib/core/problem.ts';
import type { Submission } from '#lib/core/reading.ts';
import { Refusal } from './terminal.ts';

export async function readSubmissionFrom(path: string): Promise<Submission> {
	const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(explain({ code: 'unreadable', file: path, why: whyNot(error) }));
	});
	const edits = await readFile(editsPath(path)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw new Refusal(explain({ code: 'unreadable', file: editsPath(path), why: whyNot(error) }));
	});
	return { fileName: basename(path), bytes, edits };
}

/** `talk.txt` -> `talk.edits.json` */
export const editsPath = (path: string): string => path.replace(/\.[^./\\]+$/, '') + '.edits.json';

/** `talk.txt:12: Expected a date ...`: the form that editors and terminals turn into a link. */
export function sayProblem(path: string, problem: Problem): string {
	const file = problem.code.includes('edits') ? editsPath(path) : path;
	const line = lineOf(problem);
	return `${file}${line === null ? '' : `:${line}`}: ${explain(problem)}`;
}

function whyNot(error: NodeJS.ErrnoException): string {
	if (error.code === 'ENOENT') return 'there is no such file';
	if (error.code === 'EISDIR') return 'it is a folder';
	if (error.code === 'EACCES') return 'this user may not read it';
	return error.message;
}
