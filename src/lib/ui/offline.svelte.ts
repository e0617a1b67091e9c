/** What of a library is kept on this device, what is on its way, and what stood in the way: the same in every window of it. */
import type { EpisodeId } from '#lib/core/episode.ts';
import { versionIn } from '#lib/offline/html.ts';
import { FRESH } from '#lib/offline/asked.ts';
import { allKept } from '#lib/offline/kept.ts';
import { drop, keep, renewPage, type Wish } from '#lib/offline/keeping.ts';
import { copiesIn } from '#lib/offline/names.ts';
import type { KeptRecord } from '#lib/offline/record.ts';
import { troubleOf, type Trouble } from '#lib/offline/trouble.ts';
import { listen } from './listen.ts';
import type { Coming, News, Room } from './offline-news.ts';
import { newestWorker, openPage, tidy, wasKept } from './open-page.ts';

class Offline {
	/** Those that are whole. */
	kept = $state.raw<readonly KeptRecord[]>([]);
	/** Those that are not, whether or not they are on their way. */
	unfinished = $state.raw<readonly string[]>([]);
	coming = $state.raw<Readonly<Record<string, Coming>>>({});
	trouble = $state.raw<Readonly<Record<string, Trouble>>>({});
	/** Those that were made anew since they were kept. */
	outdated = $state.raw<readonly string[]>([]);
	room = $state.raw<Room | null>(null);
	/** Whether it is known what there is. */
	known = $state(false);

	readonly #base: string;
	readonly #channel: BroadcastChannel;
	readonly #stops = new Map<string, AbortController>();

	constructor(base: string) {
		this.#base = base;
		this.#channel = new BroadcastChannel(`parley:kept:${base}`);
		listen(this.#channel as EventTarget & { onmessage: unknown }, 'message', (event) => this.#hear((event as MessageEvent<News>).data));
		listen(window, 'online', () => this.goOn());
		void this.look();
	}

	record = (id: string): KeptRecord | null => this.kept.find((one) => one.id === id) ?? null;

	/** Fetches all of an episode, or what is still missing of it. In whichever window it is already on its way, it stays. */
	keep = async (id: string): Promise<void> => {
		void navigator.storage.persist().then(() => this.look());
		await navigator.locks.request(`parley:keep:${this.#base}:${id}`, { ifAvailable: true }, async (lock) => {
			if (lock) await this.#keep(id);
		});
	};

	/** Ends what is on its way, in this window or another, and takes away what has come of it. */
	cancel = async (id: string): Promise<void> => {
		this.#stop(id);
		this.#say({ is: 'stop', id });
		const copies = copiesIn(this.#base, await caches.keys());
		for (const { version, whole } of copies.filter((copy) => copy.id === id)) if (!whole) await drop(this.#base, { id, version });
		this.#ended(id, null);
	};

	remove = async (id: string): Promise<void> => {
		this.#stop(id);
		await drop(this.#base, { id });
		this.outdated = this.outdated.filter((one) => one !== id);
		this.#ended(id, null);
	};

	/** With whatever broke off. */
	goOn(): void {
		void this.look().then(() => {
			for (const id of this.unfinished) if (!this.#stops.has(id)) void this.keep(id);
		});
	}

	look = async (): Promise<void> => {
		try {
			const copies = copiesIn(this.#base, await caches.keys());
			this.unfinished = [...new Set(copies.flatMap(({ id, whole }) => (whole ? [] : [id])))];
			this.kept = await allKept(this.#base);
			const { usage = 0, quota = null } = await navigator.storage.estimate();
			this.room = { used: usage, given: quota, lasting: await navigator.storage.persisted() };
		} catch (error) {
			this.room = null;
			this.trouble = { ...this.trouble, '': troubleOf(error, 0) ?? { is: 'forbidden' } };
		}
		this.known = true;
	};

	/** Whether what the network has now is what is kept; where there is no network it stays as it was. */
	compare = async (id: EpisodeId): Promise<void> => {
		const record = this.record(id);
		if (record === null) return;
		const answer = await fetch(record.page, { headers: { [FRESH]: '1' }, cache: 'no-cache' }).catch(() => null);
		const version = answer?.ok ? versionIn(await answer.text()) : null;
		if (version !== null) this.#compared(id, version === record.version);
	};

	/** The page tells its own version; a page that a newer program wrote takes the kept one's place. */
	met = async (id: EpisodeId): Promise<void> => {
		await this.look();
		const [record, { showing, built }] = [this.record(id), openPage()];
		if (record === null || showing === null) return;
		if (showing.version !== record.version) this.#compared(id, false);
		if (showing.version !== record.version) return;
		if (wasKept()) return this.compare(id);
		const shell = await caches.open(record.shell);
		const isSame = (await Promise.all(built.map((path) => shell.match(path)))).every((found) => found !== undefined);
		if (isSame && record.language === document.documentElement.lang) return;
		await renewPage(this.#wish(id, new AbortController()), record).catch(() => undefined);
		await tidy();
	};

	async #keep(id: string): Promise<void> {
		const stop = new AbortController();
		this.#stops.set(id, stop);
		let trouble: Trouble | null = null;
		try {
			await keep(this.#wish(id, stop));
			this.outdated = this.outdated.filter((one) => one !== id);
		} catch (error) {
			trouble = stop.signal.aborted ? null : troubleOf(error, this.coming[id]?.all ?? 0);
			// Only what the connection broke off can be taken up again.
			if (trouble?.is !== 'lost') await this.#dropUnfinished(id);
		}
		this.#stops.delete(id);
		this.#ended(id, trouble);
		await tidy();
	}

	async #dropUnfinished(id: string): Promise<void> {
		const copies = copiesIn(this.#base, await caches.keys().catch(() => []));
		for (const copy of copies) if (copy.id === id && !copy.whole) await drop(this.#base, copy);
	}

	#wish(id: string, stop: AbortController): Wish {
		return {
			base: this.#base,
			id,
			plays: (type) => new Audio().canPlayType(type) !== '',
			update: newestWorker,
			tell: (got, all) => this.#told(id, { got, all }),
			signal: stop.signal
		};
	}

	#told(id: string, coming: Coming): void {
		this.#come(id, coming);
		this.#say({ is: 'coming', id, coming });
	}

	#come(id: string, coming: Coming): void {
		this.coming = { ...this.coming, [id]: coming };
		this.trouble = without(this.trouble, id);
	}

	#ended(id: string, trouble: Trouble | null): void {
		this.#end(id, trouble);
		this.#say({ is: 'changed', id, trouble });
	}

	#end(id: string, trouble: Trouble | null): void {
		this.coming = without(this.coming, id);
		this.trouble = trouble === null ? without(this.trouble, id) : { ...this.trouble, [id]: trouble };
		void this.look();
	}

	#compared(id: string, isSame: boolean): void {
		this.outdated = [...this.outdated.filter((one) => one !== id), ...(isSame ? [] : [id])];
	}

	#stop(id: string): void {
		this.#stops.get(id)?.abort();
	}

	#say(news: News): void {
		this.#channel.postMessage(news);
	}

	#hear(news: News): void {
		if (news.is === 'coming') this.#come(news.id, news.coming);
		else if (news.is === 'changed') this.#end(news.id, news.trouble);
		else this.#stop(news.id);
	}
}

export type { Offline };

function without<Value>(all: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> {
	return Object.fromEntries(Object.entries(all).filter(([one]) => one !== id));
}

const opened = new Map<string, Offline>();

/** @param base the path below which the library stands */
export function offlineAt(base: string): Offline {
	const one = opened.get(base) ?? new Offline(base);
	opened.set(base, one);
	return one;
}
