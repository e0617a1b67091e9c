/** The notes of the episode that is open, as every part of its page sees them: what is written here is kept, what is kept elsewhere appears. */
import type { Anchor } from '#lib/core/anchor.ts';
import { brings, instant, merged, rewritten, type OwnNote } from '#lib/core/notes.ts';
import { memoryStore } from './memory-store.ts';
import type { NoteStore } from './store.ts';

export class Notebook {
	readonly #episode: string;
	#store: NoteStore;
	#isOver = false;
	/** The last thing the store was given to do. */
	#work: Promise<unknown> = Promise.resolve();

	/** In no order. */
	notes = $state.raw<readonly OwnNote[]>([]);
	/** Whether they outlive the page. */
	isKept = $state(true);
	/** Resolved once the notes of earlier visits are here. */
	readonly ready: Promise<void>;

	constructor(episode: string, store: NoteStore) {
		this.#episode = episode;
		this.#store = store;
		this.#hear();
		this.ready = this.#read();
	}

	/** @returns the new note */
	write(anchor: Anchor, words: string, text: string): OwnNote {
		const made = instant(new Date());
		const note = { id: freshId(), anchor, words, text, made, changed: made };
		this.#keep([note]);
		return note;
	}

	/** @param seen the note as it stood when the writer began */
	rewrite(seen: OwnNote, text: string): OwnNote {
		const now = this.notes.find(({ id }) => id === seen.id) ?? null;
		const note = rewritten(seen, now, text, instant(new Date()), freshId());
		this.#keep([note]);
		return note;
	}

	remove({ id }: OwnNote): void {
		this.notes = this.notes.filter((note) => note.id !== id);
		this.#work = this.#store.remove(this.#episode, id).then(this.#settle);
	}

	/** Takes back a removal. */
	restore = (note: OwnNote): void => this.#keep([note]);

	/** @returns how many are new here, or newer than those that were */
	bring(notes: readonly OwnNote[]): number {
		const wanted = brings(notes, this.notes);
		if (wanted.length > 0) this.#keep(wanted);
		return wanted.length;
	}

	close(): void {
		this.#isOver = true;
		this.#store.close();
	}

	#keep(notes: readonly OwnNote[]): void {
		this.notes = merged(this.notes, notes);
		this.#work = this.#store.keep(this.#episode, notes).then(this.#settle);
	}

	/** What could not be kept stays on the page, and is not said to be safe. */
	#settle = (isKept: boolean): void => {
		if (!isKept) this.#forget();
	};

	/** What is written while it reads would not be in what it has read: then it reads again. */
	async #read(): Promise<void> {
		const work = this.#work;
		await work;
		const found = await this.#store.all(this.#episode);
		if (this.#isOver) return;
		if (this.#work !== work) return this.#read();
		if (found === null) this.#forget();
		else this.notes = found;
	}

	#hear(): void {
		this.#store.onchange((episode) => {
			if (episode === this.#episode) void this.#read();
		});
	}

	/** From here on the page alone remembers. */
	#forget(): void {
		if (!this.isKept) return;
		this.isKept = false;
		this.#store.close();
		this.#store = memoryStore();
		void this.#store.keep(this.#episode, this.notes);
	}
}

/** `crypto.randomUUID` is there only in pages that came by https or from this very machine. */
const freshId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
