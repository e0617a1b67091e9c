/** Which tracks an episode is to have, and who makes each. The engines are loaded only to make something: the server that shows pages never does. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Parsed } from '#lib/core/problem.ts';
import type { MadeTrack } from '../audio/made.ts';
import type { Making } from '../audio/narrate.ts';
import { ALIGNER_VERSION, ENGINE_VERSION } from '../audio/version.ts';
import { keyOf } from '../library/key.ts';
import { PAGES_VERSION } from '../library/pages.ts';
import { speaks, type Prepared } from './preparing.ts';

/** What the whole episode is made from; `null` where the recording cannot be read. */
export async function keyFor({ inputs, brought }: Prepared): Promise<Parsed<string | null>> {
	const versions = [ENGINE_VERSION, PAGES_VERSION, inputs];
	if (brought === null) return { value: keyOf(...versions), problems: [] };
	const sound = await fingerprint(brought.path).catch((error: unknown) => String(error instanceof Error ? error.message : error));
	if (typeof sound !== 'string') return { value: keyOf(...versions, ALIGNER_VERSION, sound), problems: [] };
	return { value: null, problems: [{ code: 'unreadable', file: brought.path, why: sound }] };
}

/** Hours of sound are read once, a little at a time. */
async function fingerprint(path: string): Promise<Uint8Array> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest();
}

/** The recording first, where there is one: it is what the page plays unless the listener says otherwise. */
export async function* tracksOf(prepared: Prepared, making: Making): AsyncGenerator<Parsed<MadeTrack | null>> {
	if (speaks(prepared)) {
		const { narrate } = await import('../audio/narrate.ts');
		const script = { ...prepared, paragraphs: prepared.transcript.paragraphs };
		yield { value: await narrate(script, await inOwnFolder(making, 'spoken')), problems: [] };
	}
}

async function inOwnFolder(making: Making, name: string): Promise<Making> {
	const scratch = join(making.scratch, name);
	await mkdir(scratch);
	return { ...making, scratch };
}
