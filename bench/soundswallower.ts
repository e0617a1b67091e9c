/** The aligner that soundswallower brings itself, with the same pronunciations: what its own decoder makes of the same recordings. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Decoder } from 'soundswallower';
import type { ParagraphTiming } from '#lib/core/alignment.ts';
import { seconds } from '#lib/core/time.ts';
import { paragraphId } from '#lib/core/transcript.ts';
import { openLexicon } from '#lib/server/audio/align/lexicon/lexicon.ts';
import { tokensOf } from '#lib/server/audio/align/script.ts';
import { scored, type Score } from '../tests/support/scored.ts';
import { TRUTH_RATE, type Clip } from '../tests/support/truth.ts';

/** Strict first; a search that finds no way is tried with wider beams, as those who use it do. */
const LADDER = [
	{ beam: 1e-100, pbeam: 1e-100, wbeam: 1e-80 },
	{ beam: 1e-200, pbeam: 1e-200, wbeam: 1e-160 }
] as const;

export interface Theirs {
	/** `null` where it found no way through the recording. */
	readonly score: Score | null;
	/** Seconds of sound for each second of CPU. */
	readonly cpu: number;
}

export async function alignedByThem(clip: Clip): Promise<Theirs> {
	const { default: createModule } = await import('soundswallower');
	const models = `${dirname(fileURLToPath(import.meta.resolve('soundswallower')))}/model/`;
	const module = await createModule({ modelBase: models } as Parameters<typeof createModule>[0]);
	const words = await spoken(clip);
	const began = process.cpuUsage();
	let score: Score | null = null;
	for (const beams of LADDER) {
		const decoder = new module.Decoder({ loglevel: 'FATAL', samprate: TRUTH_RATE, ...beams });
		decoder.unset_config('dict');
		await decoder.initialize();
		decoder.add_words(
			...words.flatMap(({ variants }, i) =>
				variants.map((phones, v): [string, string] => [v === 0 ? `w${i}` : `w${i}(${v + 1})`, phones.join(' ')])
			)
		);
		decoder.set_align_text(words.map((_, i) => `w${i}`).join(' '));
		score = heard(decoder, clip, words);
		decoder.delete();
		if (score !== null) break;
	}
	const { user, system } = process.cpuUsage(began);
	return { score, cpu: clip.sound.length / TRUTH_RATE / ((user + system) / 1e6) };
}

interface Word {
	readonly paragraph: number;
	readonly from: number;
	readonly to: number;
	readonly variants: readonly (readonly string[])[];
}

async function spoken({ paragraphs }: Clip): Promise<Word[]> {
	const tokens = tokensOf(paragraphs);
	const texts = tokens.map(({ text }) => text);
	const lexicon = await openLexicon('en', texts, new AbortController().signal);
	if (lexicon.is !== 'spoken') throw new Error('English cannot be said.');
	return tokens.map((token) => ({ ...token, variants: lexicon.pronounce(token.text) })).filter(({ variants }) => variants.length > 0);
}

function heard(decoder: Decoder, clip: Clip, words: readonly Word[]): Score | null {
	try {
		decoder.start();
		decoder.process_audio(clip.sound, false, true);
		decoder.stop();
		return scored(clip, timingOf(clip, words, decoder.get_alignment({ align_level: 0 }).w ?? []));
	} catch {
		return null;
	}
}

function timingOf(clip: Clip, words: readonly Word[], found: readonly { t: string; b: number; d: number }[]): ParagraphTiming[] {
	const times = new Map(found.flatMap(({ t, b, d }) => (/^w\d+/.test(t) ? [[Number.parseInt(t.slice(1), 10), { b, d }] as const] : [])));
	return clip.paragraphs.map((_, i): ParagraphTiming => {
		const own = words.flatMap((word, k) => {
			const at = times.get(k);
			return word.paragraph === i && at ? [[word.from, word.to, seconds(at.b), seconds(at.b + at.d)] as const] : [];
		});
		const paragraph = paragraphId(i);
		if (own.length === 0) return { paragraph, basis: 'absent' };
		return { paragraph, basis: 'aligned', confidence: 1, start: own[0]![2], end: own.at(-1)![3], words: own };
	});
}
