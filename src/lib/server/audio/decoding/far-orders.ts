/** What the far side of reading by packages is told, and what it answers. */
import type { Problem } from '#lib/core/problem.ts';
import type { Kind } from './kind.ts';
import type { Planes } from './mixing.ts';
import type { Said } from './said.ts';

export interface FarOrder {
	readonly do: 'ask' | 'decode';
	readonly path: string;
	readonly kind: Kind;
	/** Of the sound that is wanted. */
	readonly rate: number;
}

export type FarAnswer =
	| { readonly is: 'said'; readonly said: Said }
	| { readonly is: 'sound'; readonly planes: Planes }
	| { readonly is: 'end' }
	| { readonly is: 'failed'; readonly problem: Problem };
