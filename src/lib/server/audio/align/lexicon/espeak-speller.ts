/** The far side of `espeak-answers.ts`: a process of its own that loads espeak-ng, answers once, and is ended. Run, never imported. */
import { loadEspeak, type Espeak } from '../../espeak.ts';
import type { IpaAnswer, IpaOrder } from './espeak-order.ts';

async function answer({ language, words }: IpaOrder): Promise<IpaAnswer> {
	const espeak = await loadEspeak();
	if (espeak.set_voice(language) !== 0) return { is: 'failed', why: `espeak-ng has no language "${language}"` };
	return { is: 'done', ipa: words.map((word) => ipaOf(espeak, word)) };
}

/** A word that espeak-ng chokes on is not said; the words before it are. */
function ipaOf(espeak: Espeak, word: string): string {
	try {
		return espeak.synthesize_ipa(word).ipa;
	} catch {
		return '';
	}
}

process.on('message', (order: IpaOrder) => {
	answer(order).then(
		(said) => process.send?.(said),
		(error: unknown) => process.send?.({ is: 'failed', why: String(error) } satisfies IpaAnswer)
	);
});
// Ctrl-C reaches a whole group of processes: who asked decides when to stop.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
