/** Asks espeak-ng how words are said. It is under the GPL and optional: it runs in a process of its own, one for all the words. */
import { fork } from 'node:child_process';
import { isEspeakInstalled } from '../../espeak-package.ts';

export interface IpaOrder {
	/** espeak-ng's own name of the language. */
	readonly language: string;
	readonly words: readonly string[];
}

/** IPA a word, in their order. */
export type IpaAnswer = { readonly is: 'done'; readonly ipa: readonly string[] } | { readonly is: 'failed'; readonly why: string };

const FAR_SIDE = new URL('./espeak-speller.ts', import.meta.url);

/** `null` when espeak-ng is not there or does not know the language or broke: the caller has other ways. Rejects only by the signal. */
export async function ipaOf(order: IpaOrder, signal: AbortSignal): Promise<readonly string[] | null> {
	signal.throwIfAborted();
	if (order.words.length === 0) return [];
	if (!isEspeakInstalled()) return null;
	const child = fork(FAR_SIDE, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'], signal });
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const answer = await new Promise<IpaAnswer | null>((resolve) => {
		child.once('message', (message) => resolve(message as IpaAnswer)).once('error', () => resolve(null));
		void gone.then(() => resolve(null));
		if (child.connected) child.send(order);
	});
	child.kill();
	await gone;
	signal.throwIfAborted();
	return answer?.is === 'done' ? answer.ipa : null;
}
