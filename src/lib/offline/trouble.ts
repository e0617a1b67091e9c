/** Why an episode could not be kept. */

export type Trouble =
	/** The browser gives no more room. */
	| { readonly is: 'full'; readonly needed: number; readonly free: number | null }
	/** The browser keeps nothing for this site. */
	| { readonly is: 'forbidden' }
	/** The connection broke off; what has come stays. */
	| { readonly is: 'lost' }
	/** The server has no such thing, or will not give it. */
	| { readonly is: 'refused'; readonly status: number }
	/** The episode was made anew while it was being fetched. */
	| { readonly is: 'changed' }
	/** This browser plays none of its sounds. */
	| { readonly is: 'unplayable' }
	/** The pages are of a version whose built files could not be had. */
	| { readonly is: 'newer' };

/** Thrown where keeping cannot go on. */
export class Halt extends Error {
	readonly trouble: Trouble;

	constructor(trouble: Trouble) {
		super(trouble.is);
		this.trouble = trouble;
	}
}

/** @returns `null` where it was stopped by whoever asked for it */
export function troubleOf(error: unknown, needed: number): Trouble | null {
	if (error instanceof Halt) return error.trouble;
	const name = error instanceof Error ? error.name : '';
	if (name === 'AbortError') return null;
	if (name === 'QuotaExceededError') return { is: 'full', needed, free: null };
	if (name === 'SecurityError' || name === 'InvalidStateError') return { is: 'forbidden' };
	return { is: 'lost' };
}
