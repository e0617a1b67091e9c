/** Asks espeak-ng how words are said. It is under the GPL and optional: it runs in a process of its own, one for all the words. */
import { fork } from 'node:child_process';
import { isEspeakInstalled } from '../../espeak-package.ts';
import type { IpaAnswer, IpaOrder } from './espeak-order.ts';

/** Milliseconds: it takes a second to start and 4 ms a word, on a quiet machine. After many times that it is stuck. */
const PATIENCE = { toStart: 60_000, aWord: 200 };
const FAR_SIDE = new URL('./espeak-speller.ts', import.meta.url);

/** `null` when espeak-ng is not there or does not know the language or broke: the caller has other ways. Rejects only by the signal. */
export async function ipaOf(order: IpaOrder, signal: AbortSignal): Promise<readonly string[] | null> {
	signal.throwIfAborted();
	if (order.words.length === 0) return [];
	if (!isEspeakInstalled()) return null;
	const patience = AbortSignal.timeout(PATIENCE.toStart + PATIENCE.aWord * order.words.length);
	const stop = AbortSignal.any([signal, patience]);
	const child = fork(FAR_SIDE, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'], signal: stop });
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const answer = await new Promise<IpaAnswer | null>((resolve) => {
		child.once('message', (message) => resolve(message as IpaAnswer)).on('error', () => resolve(null));
		void gone.then(() => resolve(null));
		if (child.connected) child.send(order);
	});
	child.kill();
	if (child.pid !== undefined) await gone;
	signal.throwIfAborted();
	return answer?.is === 'done' ? answer.ipa : null;
}
