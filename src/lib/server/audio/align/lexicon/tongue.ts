/** What a language of a model's own brings: the rules between its spelling and the model's phones. */
import type { ModelName } from '../model.ts';
import type { Read, Sounds, Variants } from './sounds.ts';

/** The sounds of a word of the dictionary. */
export type Known = (word: string) => Variants | undefined;

export interface Tongue {
	readonly model: ModelName;
	readonly read: (token: string, shouted: boolean) => Read;
	/** Words that are said in a way of our own too. */
	readonly house: ReadonlyMap<string, Variants>;
	/** Words of which an unknown word may be made. */
	readonly kin: (word: string) => readonly string[];
	/** An unknown word by its ending and a known stem; `[]` if it is not made so. */
	readonly derived: (word: string, known: Known) => Variants;
	/** An unknown word as two known ones; a guess. */
	readonly halved: (word: string, known: Known) => Variants;
	/** By the rules of spelling alone. */
	readonly letters: (word: string) => Sounds;
}
