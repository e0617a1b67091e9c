/** Why an address gives no sound. An `<audio>` element says the same of a missing file, a dead server and bad bytes, so the address is asked itself. */
import type { Cause } from './sound.ts';

const PATIENCE_MS = 3000;
const GONE: readonly number[] = [404, 410];

export async function diagnosis(url: string): Promise<Cause> {
	try {
		const answer = await fetch(url, { headers: { range: 'bytes=0-0' }, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
		await answer.body?.cancel();
		if (answer.ok) return 'undecodable';
		return GONE.includes(answer.status) ? 'missing' : 'refused';
	} catch {
		return 'refused';
	}
}
