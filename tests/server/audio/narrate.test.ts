import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HeardParagraph } from '#lib/core/alignment.ts';
import { words } from '#lib/core/words.ts';
import { isEspeakInstalled } from '#lib/server/audio/espeak-package.ts';
import { fliteVoice, loadFlite } from '#lib/server/audio/flite.ts';
import type { MadeTrack } from '#lib/server/audio/made.ts';
import { narrate } from '#lib/server/audio/narrate.ts';
import type { Progress } from '#lib/server/audio/pace.ts';
import { readTake, recordTake } from '#lib/server/audio/take.ts';
import { Program } from '#lib/server/audio/wasi.ts';
import { temporaryFolder } from '../../support/files.ts';
import { making, scriptOf, transcriptOf } from './script.ts';

const TALK = 'A talk\nANN: Hello there, Ben. It is late.\nBEN: Good morning, Ann.\nANN: How are you today?\n';
const script = (text: string, language = 'en') => scriptOf(transcriptOf(text), language);
const whole = async (narration: MadeTrack): Promise<MadeTrack> => {
	await narration.rest;
	return narration;
};
const heardOf = (narration: MadeTrack) => narration.timing as readonly HeardParagraph[];

describe('a narration', () => {
	it('speaks only what it has not spoken before', async () => {
		const place = making();
		expect(await whole(await narrate(script(TALK), place))).toMatchObject({ spoken: 3, reused: 0 });
		const again = { ...place, scratch: temporaryFolder() };
		expect(await whole(await narrate(script(TALK), again))).toMatchObject({ spoken: 0, reused: 3 });
		const changed = { ...place, scratch: temporaryFolder() };
		expect(await whole(await narrate(script(TALK.replace('morning', 'evening')), changed))).toMatchObject({ spoken: 1, reused: 2 });
	});

	it('makes the same sound and the same times each time', async () => {
		const [a, b] = [making(), making()];
		const first = await whole(await narrate(script(TALK), a));
		const second = await whole(await narrate(script(TALK), b));
		expect(second.timing).toEqual(first.timing);
		for (const name of ['audio.webm', 'audio.mp3'])
			expect(readFileSync(join(b.scratch, name)).equals(readFileSync(join(a.scratch, name)))).toBe(true);
	});

	it('takes a torn file in the cache for none', async () => {
		const place = making();
		await whole(await narrate(script(TALK), place));
		for (const name of readdirSync(place.cache)) {
			const bytes = readFileSync(join(place.cache, name));
			writeFileSync(join(place.cache, name), bytes.subarray(0, bytes.length / 2));
		}
		expect((await whole(await narrate(script(TALK), { ...place, scratch: temporaryFolder() }))).spoken).toBe(3);
	});

	it('makes three files of the types it names, and says which voice each speaker has', async () => {
		const { cast } = script(TALK);
		const narration = await narrate(script(TALK), making());
		const files = [narration.first, ...(await narration.rest)];
		expect(files.map(({ name, type }) => [name, type])).toEqual([
			['audio.webm', 'audio/webm; codecs=opus'],
			['audio.m4a', 'audio/mp4; codecs=mp4a.40.2'],
			['audio.mp3', 'audio/mpeg']
		]);
		for (const { path, bytes } of files) expect(statSync(path).size).toBe(bytes);
		expect(narration.voices).toEqual(Object.fromEntries(Array.from(cast, ([id, { name }]) => [id, name])));
	});

	it('tells how far it is, only forward, and ends at the whole', async () => {
		const told: Progress[] = [];
		await whole(await narrate(script(TALK), making({ progress: (progress) => void told.push(progress) })));
		const done = told.map((progress) => progress.done);
		expect(done).toEqual(done.toSorted((a, b) => a - b));
		expect(done.at(-1)).toBeCloseTo(1, 2);
		expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['speaking', 'encoding']));
	});
});

describe('a narration that is stopped', () => {
	const LONG = `A talk\n${Array.from({ length: 12 }, (_, i) => `${i % 2 ? 'ANN' : 'BEN'}: This is paragraph number ${i}, and it takes a little while to say all of it.`).join('\n')}\n`;

	it.each(['speaking', 'encoding'] as const)('while %s leaves nothing but whole takes', async (stage) => {
		const stop = new AbortController();
		const place = making({ signal: stop.signal, progress: (progress) => (progress.stage === stage ? stop.abort() : undefined) });
		const ended = narrate(script(LONG), place).then(({ rest }) => rest);
		await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
		expect(readdirSync(place.scratch)).toEqual([]);
		for (const name of readdirSync(place.cache)) expect(await readTake(join(place.cache, name))).not.toBeNull();
	});

	it('before it began does nothing', async () => {
		const place = making({ signal: AbortSignal.abort() });
		await expect(narrate(script(TALK), place)).rejects.toMatchObject({ name: 'AbortError' });
		expect(readdirSync(place.cache)).toEqual([]);
	});
});

describe('a narration of anything', () => {
	const ODD = [
		'...',
		'(APPLAUSE)',
		'[laughter] So.',
		'\u{1F600}\u{1F600} party \u{1F600}',
		'مرحبا بالعالم',
		'こんにちは、東京。',
		'- - -',
		'Well - (LAUGHTER)',
		'Zm9vYmFy'.repeat(40)
	];

	it('gives every shown word of odd paragraphs a time, going forward', async () => {
		const transcript = transcriptOf(`Odd\n${ODD.map((text, i) => `${i % 2 ? 'ANN' : 'BEN'}: ${text}`).join('\n')}\n`);
		const narration = await whole(await narrate(scriptOf(transcript), making()));
		const edges: number[] = [];
		transcript.paragraphs.forEach(({ text }, i) => {
			const heard = heardOf(narration)[i]!;
			expect(heard.words.map(([from, to]) => [from, to])).toEqual(words(text));
			for (const [, , start, end] of heard.words) {
				expect(end).toBeGreaterThan(start);
				edges.push(start, end);
			}
		});
		expect(edges).toEqual(edges.toSorted((a, b) => a - b));
		expect(edges.at(-1)).toBeLessThanOrEqual(narration.duration);
	});

	it('hears a stage direction as 0.8 s of silence', async () => {
		const narration = await whole(await narrate(script('Talk\nANN: Hello.\nBEN: (LAUGHTER AND APPLAUSE)\nANN: Well.\n'), making()));
		const { start, end, words: timed } = heardOf(narration)[1]!;
		expect(end - start).toBeCloseTo(0.8, 2);
		expect(timed.length).toBe(3);
	});

	it('needs no more memory for an endless paragraph than for a short one', async () => {
		const text = 'So they went on and on about the weather in the mountains, day after day. '.repeat(1370);
		expect(text.length).toBeGreaterThan(100_000);
		const voice = fliteVoice(
			new Program(await loadFlite()),
			{ name: 'kal16', engine: 'flite', voice: 'kal16', rate: 4, pitch: 1 },
			new Map()
		);
		const path = join(temporaryFolder(), 'endless.take');
		const before = process.memoryUsage().rss;
		recordTake(voice, text, `${path}.part`, path);
		expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
		const take = await readTake(path);
		expect(take!.words.length).toBe(words(text).length);
		expect(take!.words.every(({ start, end }, i) => end > start && (i === 0 || start >= take!.words[i - 1]!.end))).toBe(true);
	});

	it.skipIf(!isEspeakInstalled())('speaks other languages where espeak-ng is installed', async () => {
		const transcript = transcriptOf('Nouvelles\nANNE: Bonjour à tous. Les négociations commencent demain.\nPAUL: Merci, Anne !\n');
		const narration = await whole(await narrate(scriptOf(transcript, 'fr'), making()));
		expect(Object.values(narration.voices!).every((name) => name.startsWith('fr+'))).toBe(true);
		expect(heardOf(narration).map(({ basis, words: timed }) => [basis, timed.length])).toEqual([
			['exact', 7],
			['exact', 3]
		]);
	});
});
