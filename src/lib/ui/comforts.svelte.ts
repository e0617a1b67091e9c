/** How this reader likes to read, as a panel changes it: what is chosen is put on and kept at once. */
import { USUAL, type Comfort } from '#lib/core/comfort.ts';
import { keptComfort, wear } from './comfort.ts';

export class Comforts {
	readonly #kept = keptComfort();
	#now = $state.raw<Comfort>(this.#kept.read());

	readonly isUsual = $derived((Object.keys(USUAL) as (keyof Comfort)[]).every((name) => this.#now[name] === USUAL[name]));

	get now(): Comfort {
		return this.#now;
	}

	choose = (change: Partial<Comfort>): void => this.#wear({ ...this.#now, ...change });
	reset = (): void => this.#wear(USUAL);

	#wear(comfort: Comfort): void {
		this.#now = comfort;
		wear(comfort);
		this.#kept.write(this.isUsual ? null : comfort);
	}
}
