/** What a verb may touch: two streams of words, the environment, and the wish to stop. */
export interface Terminal {
	out(text: string): void;
	err(text: string): void;
	/** Whether a line can be written over. */
	readonly isLive: boolean;
	/** Aborted by Ctrl-C. */
	readonly signal: AbortSignal;
	readonly environment: Readonly<Record<string, string | undefined>>;
}

/** @returns the exit status */
export type Verb = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** The command was not understood: status 2. */
export class Usage extends Error {}

/** The input has a problem that ends the work: status 1. */
export class Refusal extends Error {}
