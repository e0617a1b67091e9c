/** Looks words up in the pronouncing dictionary of an acoustic model: of its 100,000 lines only those asked for become strings. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder, type ModelName } from '../model.ts';
import type { Sounds } from './sounds.ts';

export interface Dictionary {
	/** Adds those of the words that are known. */
	readonly find: (words: Iterable<string>) => void;
	readonly get: (word: string) => readonly Sounds[] | undefined;
}

const NEWLINE = 0x0a;
const SPACE = 0x20;
const OPENING = 0x28;

/** @throws Error when the package of the models is not whole */
export async function openDictionary(model: ModelName): Promise<Dictionary> {
	const bytes = await readFile(join(await packageFolder(), 'model', model, 'dict.txt'));
	const found = new Map<string, Sounds[]>();
	return {
		find(words) {
			const wanted = new Map<number, Set<string>>();
			for (const word of words) if (!found.has(word)) want(word, wanted);
			if (wanted.size > 0) scan(bytes, wanted, found);
		},
		get: (word) => found.get(word)
	};
}

function want(word: string, wanted: Map<number, Set<string>>): void {
	const key = Buffer.from(word);
	const hash = hashOf(key, 0, key.length);
	const same = wanted.get(hash);
	if (same) same.add(word);
	else wanted.set(hash, new Set([word]));
}

/** Lines are `word PH PH PH`, a second pronunciation `word(2) PH PH`. */
function scan(bytes: Buffer, wanted: ReadonlyMap<number, ReadonlySet<string>>, found: Map<string, Sounds[]>): void {
	for (let from = 0; from < bytes.length;) {
		let end = from;
		while (end < bytes.length && bytes[end] !== SPACE && bytes[end] !== OPENING && bytes[end] !== NEWLINE) end++;
		const newline = bytes.indexOf(NEWLINE, end);
		const to = newline < 0 ? bytes.length : newline;
		const same = wanted.get(hashOf(bytes, from, end));
		const word = same ? bytes.toString('utf8', from, end) : '';
		if (same?.has(word)) {
			const sounds = bytes.toString('latin1', end, to).trim().split(/\s+/);
			found.set(word, [...(found.get(word) ?? []), bytes[end] === OPENING ? sounds.slice(1) : sounds]);
		}
		from = to + 1;
	}
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
	let hash = 0x811c9dc5;
	for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
	return hash;
}
