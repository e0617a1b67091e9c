/** How a stream of sound ends that cannot go on: with a problem, which the room's doors turn into data. */
import type { Problem } from '#lib/core/problem.ts';

export class Unhearable extends Error {
	readonly problem: Problem;

	constructor(problem: Problem, cause?: unknown) {
		super(problem.code, { cause });
		this.problem = problem;
	}
}
