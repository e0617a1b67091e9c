/** Aligns recordings whose word times are known, as they are and as they are after what happens to recordings; prints how far off the words are. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParagraphTiming } from '#lib/core/alignment.ts';
import { paragraphId } from '#lib/core/transcript.ts';
import { align, type Alignment } from '#lib/server/audio/align/align.ts';
import { hearOut, type Heard } from '#lib/server/audio/hearing.ts';
import {
	arranged,
	filtered,
	mixed,
	music,
	sloppy,
	throughMp3,
	withInserted,
	withNoise,
	withoutParagraphs
} from '../tests/support/distortions.ts';
import { scored, type Score } from '../tests/support/scored.ts';
import { clip, TRUTH_RATE, wavOf, whyNoTruth, type Clip } from '../tests/support/truth.ts';
import type { Row } from './figures.ts';
import { alignedByThem, type Theirs } from './soundswallower.ts';

/** Milliseconds, and shares of 1. */
interface Bar {
	readonly median: number;
	readonly p90: number;
	readonly paragraph?: number;
	readonly lost?: number;
}

const CLEAN: Bar = { median: 12, p90: 30, paragraph: 120 };
const CUT: Bar = { median: 15, p90: 40, paragraph: 150 };
const NOISY: Bar = { median: 25, p90: 100, paragraph: 350 };
const PEOPLE: Bar = { median: 40, p90: 120, paragraph: 300, lost: 0.02 };
const SLOPPY: Bar = { median: 12, p90: 35, lost: 0.02 };

export interface Case {
	readonly clip: Clip;
	/** `null`: only to see how it moves. */
	readonly bar: Bar | null;
}

/** Everything but the wrong transcript, which has no times. */
export function casesOf(): Case[] {
	const [c1, c2, r3] = [clip('c1_interview'), clip('c2_harbour'), clip('r3_sonnet')];
	const advertisement = c1.sound.slice(0, 30 * TRUTH_RATE);
	const between = (of: Clip, i: number) => ((of.paragraphs[i - 1]!.end ?? 0) + of.paragraphs[i]!.start!) / 2;
	const order = c2.paragraphs.map((_, i) => i);
	return [
		{ clip: c1, bar: CLEAN },
		{ clip: c2, bar: CLEAN },
		{ clip: named(withInserted(c2, 0, music(20)), 'c2, 20 s of music before'), bar: CUT },
		{ clip: named(withInserted(c1, 0, music(20)), 'c1, 20 s of music before'), bar: CUT },
		{ clip: named(withInserted(c2, between(c2, 5), advertisement), 'c2, 30 s advertisement in the middle'), bar: CUT },
		{ clip: named(withInserted(c2, 0, c1.sound.slice(60 * TRUTH_RATE, 100 * TRUTH_RATE)), 'c2, 40 s of other speech before'), bar: CUT },
		{ clip: named(withoutParagraphs(c2, [2, 5]), 'c2, paragraphs 3 and 6 cut out'), bar: CUT },
		{ clip: named(withoutParagraphs(c1, [3]), 'c1, paragraph 4 cut out'), bar: CUT },
		{ clip: named(arranged(c2, [...order.slice(0, 1), 5, ...order.slice(1).filter((i) => i !== 5)]), 'c2, paragraph 6 moved'), bar: CUT },
		{ clip: named(withNoise(c2, 10), 'c2, noise 10 dB below'), bar: NOISY },
		{ clip: named(withNoise(c1, 10), 'c1, noise 10 dB below'), bar: NOISY },
		{ clip: r3, bar: null },
		{ clip: named(whereItBegins(r3), 'r3_sonnet, lines whose true start is not in a pause'), bar: PEOPLE },
		{ clip: named(sloppy(c1, { gone: 0.1, added: 0.05, changed: 0.1 }), 'c1, sloppy transcript'), bar: SLOPPY },
		{ clip: named(sloppy(c2, { gone: 0.1, added: 0.05, changed: 0.1 }), 'c2, sloppy transcript'), bar: SLOPPY },
		{ clip: named(mixed(c2, music(60), 10, ''), 'c2, music 10 dB below'), bar: null },
		{ clip: throughMp3(c2, 32), bar: null },
		{ clip: filtered(c2, 'telephone band', 'highpass=f=300,lowpass=f=3400,aresample=8000'), bar: null },
		{ clip: filtered(c2, 'speed 0.8', 'atempo=0.8', 0.8), bar: null },
		{ clip: filtered(c2, 'speed 1.25', 'atempo=1.25', 1.25), bar: null },
		{ clip: filtered(c2, 'reverb', 'aecho=0.8:0.7:23|41|67|97|131:0.4|0.33|0.26|0.2|0.14'), bar: null }
	];
}

/** As quiet as the quietest tenth of a recording, but for this, is a pause. */
const PAUSE_DECIBELS = 6;
const STEP = TRUTH_RATE / 50;

/** r3's lines begin with the pause before them, its README says: those with a tenth of a second of it say nothing about a word's start. */
function whereItBegins(of: Clip): Clip {
	const power = Array.from({ length: Math.floor(of.sound.length / STEP) }, (_, i) => powerOf(of.sound.subarray(i * STEP, (i + 1) * STEP)));
	const quiet = power.toSorted((a, b) => a - b)[Math.floor(0.1 * power.length)]! * 10 ** (PAUSE_DECIBELS / 10);
	const isPause = (at: number) => power.slice(Math.floor(at * 50), Math.floor(at * 50) + 5).every((step) => step < quiet);
	const sound = (start: number | null) => (start === null || isPause(start) ? null : start);
	const paragraphs = of.paragraphs.map((line) => ({
		...line,
		words: line.words.map((word) => ({ ...word, start: sound(word.start) }))
	}));
	return { ...of, paragraphs };
}

const powerOf = (sound: Float32Array): number => sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length;

const named = (of: Clip, name: string): Clip => ({ ...of, name });

export interface Aligned {
	readonly alignment: Alignment;
	/** Of nothing where the transcript is another's. */
	readonly score: Score;
	/** Seconds of sound for each second of CPU, and of waiting; the decoding is not in it. */
	readonly cpu: number;
	readonly wall: number;
}

export async function alignClip(of: Clip, paragraphs: readonly { readonly text: string }[] = of.paragraphs): Promise<Aligned> {
	const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
	try {
		const heard = await hearClip(of, folder);
		const cpu = process.cpuUsage();
		const began = performance.now();
		const alignment = await align(
			{ paragraphs: paragraphs.map(asParagraph), language: 'en', signal: new AbortController().signal, underway: () => undefined },
			heard.features
		);
		if (alignment.is === 'unheard') throw new Error('English cannot be listened for.');
		const { user, system } = process.cpuUsage(cpu);
		const length = heard.tape.duration;
		const timing: readonly ParagraphTiming[] = alignment.timing;
		return {
			...{ alignment, score: scored(paragraphs === of.paragraphs ? of : { ...of, paragraphs: [] }, timing) },
			...{ cpu: length / ((user + system) / 1e6), wall: length / ((performance.now() - began) / 1000) }
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function hearClip({ sound }: Clip, folder: string): Promise<Heard> {
	const path = join(folder, 'clip.wav');
	await writeFile(path, wavOf(sound));
	const signal = new AbortController().signal;
	const { value } = await hearOut({ path, fingerprint: 'clip', cache: folder, scratch: folder, signal, underway: () => undefined });
	if (value === null) throw new Error('The clip cannot be heard.');
	return value;
}

const asParagraph = ({ text }: { readonly text: string }, i: number) => ({
	id: paragraphId(i),
	speaker: null,
	attribution: 'none' as const,
	text
});

export async function alignmentRows(say: (line: string) => void): Promise<Row[]> {
	const why = whyNoTruth();
	if (why !== null) return (say(`Alignment is not measured: ${why}.`), []);
	const rows: Row[] = [];
	for (const { clip, bar } of casesOf()) {
		say(`Aligning ${clip.name}.`);
		rows.push(...rowsFor(clip.name, bar, await alignClip(clip), await alignedByThem(clip)));
	}
	const wrong = await alignClip(clip('c1_interview'), clip('c2_harbour').paragraphs);
	rows.push(
		row('c1 with the transcript of c2: words found', '%', 100 * wrong.alignment.coverage, 'refused', wrong.alignment.is === 'refused')
	);
	return rows;
}

function rowsFor(name: string, bar: Bar | null, { score, cpu, wall }: Aligned, theirs: Theirs): Row[] {
	const figure = (what: string, unit: string, of: (score: Score) => number, most: number | undefined) => {
		const value = of(score);
		const said = most === undefined ? '' : `<= ${most}`;
		return { ...row(`${name}: ${what}`, unit, value, said, most === undefined || value <= most), rival: theirs.score && of(theirs.score) };
	};
	const lost = bar?.lost === undefined ? undefined : 100 * bar.lost;
	return [
		figure('word start, median', 'ms', (of) => of.median, bar?.median),
		figure('word start, p90', 'ms', (of) => of.p90, bar?.p90),
		figure('worst paragraph start', 'ms', (of) => of.paragraphWorst, bar?.paragraph),
		figure('spoken words lost', '%', (of) => 100 * of.lost, lost),
		figure('paragraphs wrongly said to be absent or there', '', (of) => of.missedAbsences + of.falseAbsences, bar === null ? undefined : 0),
		{ ...row(`${name}: aligning, of one core`, 'x real time', cpu, '', true), rival: theirs.cpu },
		row(`${name}: aligning, waiting`, 'x real time', wall, '', true)
	];
}

const row = (what: string, unit: string, value: number, bar: string, holds: boolean): Row => ({
	...{ what, unit, parley: value, bar, holds },
	...{ digits: unit === '%' ? 1 : 0, rival: null }
});
