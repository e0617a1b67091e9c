/** Which tracks an episode is to have, and who makes each. The engines are loaded only to make something: the server that shows pages never does. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Track } from '#lib/core/episode.ts';
import type { Parsed } from '#lib/core/problem.ts';
import { whyUnreadable } from '#lib/core/unreadable.ts';
import type { CalendarDate } from '#lib/core/transcript.ts';
import type { MadeTrack } from '../audio/made.ts';
import type { Making } from '../audio/bring.ts';
import { paceOfAligning } from '../audio/pace.ts';
import { soundType } from '../audio/sound-type.ts';
import { ALIGNER_VERSION, ENGINE_VERSION } from '../audio/version.ts';
import { keyOf } from '../library/key.ts';
import { PAGES_VERSION } from '../library/pages.ts';
import { speaks, type Brought, type Prepared, type Said } from './preparing.ts';

/** What an episode is made from, in short. */
export interface Inputs {
	readonly key: string;
	/** The recording's own bytes; `null` where there is none. */
	readonly fingerprint: string | null;
}

/** `null` where the recording cannot be read. */
export async function inputsOf({ inputs, brought }: Prepared): Promise<Parsed<Inputs | null>> {
	const versions = [ENGINE_VERSION, PAGES_VERSION, inputs];
	if (brought === null) return { value: { key: keyOf(...versions), fingerprint: null }, problems: [] };
	try {
		const sound = await fingerprint(brought.path);
		return { value: { key: keyOf(...versions, ALIGNER_VERSION, sound), fingerprint: sound }, problems: [] };
	} catch (error) {
		return { value: null, problems: [{ code: 'unreadable', file: brought.path, why: whyUnreadable(error) }] };
	}
}

/** Hours of sound are read once, a little at a time. */
async function fingerprint(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex').slice(0, 32);
}

/** The recording first, where there is one: it is what the page plays unless the listener says otherwise. */
export async function* tracksOf(prepared: Prepared, fingerprint: string | null, making: Making): AsyncGenerator<Parsed<MadeTrack | null>> {
	const { brought, transcript } = prepared;
	if (brought !== null && fingerprint !== null) {
		const { bring } = await import('../audio/bring.ts');
		const { paragraphs } = transcript;
		yield await bring({ ...prepared, ...brought, paragraphs, fingerprint }, await inOwnFolder(making, 'recorded'));
	}
	if (speaks(prepared)) {
		const { narrate } = await import('../audio/narrate.ts');
		const script = { ...prepared, paragraphs: transcript.paragraphs };
		yield { value: await narrate(script, await inOwnFolder(making, 'spoken')), problems: [] };
	}
}

async function inOwnFolder(making: Making, name: string): Promise<Making> {
	const scratch = join(making.scratch, name);
	await mkdir(scratch);
	return { ...making, scratch };
}

/** When the words of a recording are heard, and nothing made of it. */
export async function trackOf(prepared: Prepared, brought: Brought, fingerprint: string, making: Making): Promise<Parsed<Track | null>> {
	const { chaptersOf, time } = await import('../audio/bring.ts');
	const { paragraphs } = prepared.transcript;
	const underway = paceOfAligning(availableParallelism(), making.progress);
	const { value, problems } = await time({ ...prepared, ...brought, paragraphs, fingerprint }, making, underway);
	if (value === null) return { value, problems };
	const { tape, timing, insertions } = value;
	const bytes = (await stat(brought.path)).size;
	const source = { url: encodeURIComponent(basename(brought.path)), type: soundType(brought.path), bytes };
	return {
		value: { kind: 'recorded', duration: tape.duration, sources: [source], voices: null, timing, insertions, chapters: chaptersOf(tape) },
		problems
	};
}

/** What a recording's own file says of itself; its problems where it cannot be read at all. */
export async function saidBy(path: string, signal: AbortSignal): Promise<Parsed<Said | null>> {
	const { probe } = await import('../audio/probe.ts');
	const { value, problem } = await probe(path, { signal });
	if (value === null) return { value, problems: [problem] };
	const { title, artist, date } = value.tags;
	return { value: { title, author: artist, date: date === null ? null : dayOf(date) }, problems: [] };
}

/** `2022-01-09T10:00:00Z` -> `2022-01-09`; a year alone is no day. */
function dayOf(date: string): CalendarDate | null {
	const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? null;
	return day !== null && !Number.isNaN(Date.parse(day)) ? (day as CalendarDate) : null;
}
