/** Has every paragraph spoken that is not in the cache yet, by all cores at once. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Paragraph } from '#lib/core/transcript.ts';
import type { Cast } from './casting.ts';
import { forkedHand, recordAll, threadHand } from './crew.ts';
import { loadFlite } from './flite.ts';
import { entriesFor, type Lexicon } from './lexicon.ts';
import type { RecordOrder } from './orders.ts';
import { readTake, type Recorded, type Take } from './take.ts';
import { ENGINE_VERSION } from './version.ts';
import type { CastVoice } from './voice.ts';

export interface Script {
	/** In reading order. */
	readonly paragraphs: readonly Paragraph[];
	readonly language: string;
	readonly cast: Cast;
	readonly lexicon: Lexicon;
}

export interface Recording {
	readonly recorded: readonly Recorded[];
	/** Paragraphs spoken now, and paragraphs found in the cache. */
	readonly made: number;
	readonly reused: number;
}

/** What is known before anything is spoken. */
export interface Stock {
	readonly orders: readonly RecordOrder[];
	/** One a paragraph; equal paragraphs of one voice share one. */
	readonly paths: readonly string[];
	readonly known: ReadonlyMap<string, Take>;
}

export async function takeStock(script: Script, cache: string): Promise<Stock> {
	await mkdir(cache, { recursive: true });
	const all = script.paragraphs.map((paragraph) => orderFor(paragraph, script, cache));
	const known = new Map<string, Take>();
	const missing = new Map<string, RecordOrder>();
	for (const order of all) {
		if (known.has(order.path) || missing.has(order.path)) continue;
		const take = await readTake(order.path);
		if (take) known.set(order.path, take);
		else missing.set(order.path, order);
	}
	return { orders: [...missing.values()], paths: all.map(({ path }) => path), known };
}

/** @param spoken told the share of the missing text that has been spoken */
export async function recordMissing(
	{ paragraphs }: Script,
	stock: Stock,
	signal: AbortSignal,
	spoken: (share: number) => void
): Promise<Recording> {
	const whole = lettersOf(stock.orders);
	let letters = 0;
	const done = (order: RecordOrder) => spoken((letters += order.text.length) / whole);
	await Promise.all([speakBy('flite', stock, signal, done), speakBy('espeak', stock, signal, done)]);
	const takes = new Map(stock.known);
	for (const { path } of stock.orders) {
		const take = await readTake(path);
		if (!take) throw new Error(`The sound of a paragraph vanished from the cache (${path})`);
		takes.set(path, take);
	}
	const reused = stock.paths.filter((path) => stock.known.has(path)).length;
	return {
		recorded: paragraphs.map((paragraph, i) => ({ paragraph, path: stock.paths[i]!, take: takes.get(stock.paths[i]!)! })),
		made: paragraphs.length - reused,
		reused
	};
}

export const lettersOf = (of: readonly { readonly text: string }[]): number => of.reduce((sum, { text }) => sum + text.length, 0);

async function speakBy(
	engine: CastVoice['engine'],
	{ orders }: Stock,
	signal: AbortSignal,
	done: (order: RecordOrder) => void
): Promise<void> {
	const own = orders.filter(({ voice }) => voice.engine === engine);
	if (own.length === 0) return;
	const flite = engine === 'flite' ? await loadFlite() : null;
	await recordAll(own, () => (flite ? threadHand(flite) : forkedHand()), availableParallelism(), signal, done);
}

function orderFor({ speaker, text }: Paragraph, { language, cast, lexicon }: Script, cache: string): RecordOrder {
	const voice = cast.get(speaker);
	if (!voice) throw new Error(`Nobody is cast for ${speaker ?? 'the paragraphs without a speaker'}`);
	const entries = [...entriesFor(text, lexicon)];
	const key = createHash('sha256')
		.update(JSON.stringify([ENGINE_VERSION, voice, language, entries, text]))
		.digest('hex');
	return {
		do: 'record',
		text,
		voice,
		language,
		lexicon: entries,
		part: join(cache, `.${key}.${randomUUID()}`),
		path: join(cache, `${key}.take`)
	};
}
