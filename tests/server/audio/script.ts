/** Scripts to narrate in tests, and a place to do it in. */
import { readFileSync } from 'node:fs';
import { readSubmission } from '#lib/core/reading.ts';
import type { Transcript } from '#lib/core/transcript.ts';
import { castVoices } from '#lib/server/audio/casting.ts';
import { commonLexicon } from '#lib/server/audio/lexicon.ts';
import type { Making, Script } from '#lib/server/audio/narrate.ts';
import { SEED, SEED_EDITS, temporaryFolder } from '../../support/files.ts';

export const seed = (): Transcript =>
	readSubmission({ fileName: SEED, bytes: readFileSync(SEED), edits: readFileSync(SEED_EDITS) }).value.transcript;

export const transcriptOf = (text: string): Transcript =>
	readSubmission({ fileName: 'talk.txt', bytes: new TextEncoder().encode(text), edits: null }).value.transcript;

export function scriptOf({ speakers, paragraphs }: Transcript, language = 'en', wishes: ReadonlyMap<string, string> = new Map()): Script {
	const { value: cast, problems } = castVoices(speakers, paragraphs, language, wishes);
	if (problems.length > 0) throw new Error(`The test's own script cannot be cast: ${problems[0]!.code}`);
	return { paragraphs, language, cast, lexicon: commonLexicon };
}

export const making = (more: Partial<Making> = {}): Making => ({
	...{ cache: temporaryFolder(), scratch: temporaryFolder(), signal: new AbortController().signal, progress: () => undefined },
	...more
});
