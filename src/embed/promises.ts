/** The answers to `play()`: each waits until it is heard, or until it is plain that it will not be. */
import { REFUSED, type Media } from './media.ts';

interface Waiting {
	kept(): void;
	broken(reason: DOMException): void;
}

export class Promises {
	#waiting: readonly Waiting[] = [];

	make(): Promise<void> {
		return new Promise((kept, broken) => (this.#waiting = [...this.#waiting, { kept, broken }]));
	}

	/** HTML 4.8.11.8: nothing that was wished is left without an answer. */
	settle({ sounding, paused, fault }: Media): void {
		if (sounding) this.#end(({ kept }) => kept());
		else if (fault) this.#break(fault.cause === REFUSED ? 'NotAllowedError' : 'NotSupportedError', fault.msg);
		else if (paused) this.#break('AbortError', 'It was paused before it could be heard.');
	}

	#break(name: string, why: string): void {
		this.#end(({ broken }) => broken(new DOMException(why, name)));
	}

	#end(answer: (waiting: Waiting) => void): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		waiting.forEach(answer);
	}
}
