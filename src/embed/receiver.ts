/** The shell round the protocol: hears the one page that holds this frame, and nobody else. */
import { changed } from './changes.ts';
import type { Facts } from './facts.ts';
import type { Held } from './held.ts';
import { grown, readMessage, ready, receive, SILENT, type Heard, type Reply, type Talk } from './messages.ts';

/** The page that holds the frame. */
export interface Holder {
	postMessage(message: string, origin: string): void;
}

export type Received = Pick<MessageEvent<unknown>, 'data' | 'origin' | 'source'>;

/**
 * `document.referrer` says nothing where the holder asked for that, so the holder's origin is learnt from its first message of
 * ours. Until then, and to a holder whose origin is `null` because it stands in a sandbox, it is written to whoever holds us:
 * that can be no other page, and what is told is public.
 */
export class Receiver {
	readonly #holder: Holder;
	readonly #held: Held;
	#talk: Talk = SILENT;
	#before: Facts;
	#origin: string | null = null;
	#obeying = false;

	constructor(holder: Holder, held: Held) {
		this.#holder = holder;
		this.#held = held;
		this.#before = held.facts();
	}

	/** To be said once, as soon as the player can be asked for something. */
	ready(): void {
		this.#say([ready(this.#before), ...grown(this.#before)]);
	}

	hear = ({ data, origin, source }: Received): void => {
		if (source !== this.#holder || (this.#origin !== null && origin !== this.#origin)) return;
		const message = readMessage(data);
		if (!message) return;
		this.#origin = origin;
		this.#take(receive(this.#talk, message, this.#held.facts()));
	};

	/** To be called whenever something may have changed. What is only half obeyed is not looked at. */
	look = (): void => {
		if (this.#obeying) return;
		const before = this.#before;
		this.#before = this.#held.facts();
		this.#take(changed(this.#talk, before, this.#before));
	};

	#take({ talk, replies, orders }: Heard): void {
		this.#talk = talk;
		this.#say(replies);
		this.#obeying = true;
		for (const order of orders) this.#held.obey(order);
		this.#obeying = false;
	}

	#say(replies: readonly Reply[]): void {
		const to = this.#origin === null || this.#origin === 'null' ? '*' : this.#origin;
		for (const reply of replies) this.#holder.postMessage(JSON.stringify(reply), to);
	}
}
