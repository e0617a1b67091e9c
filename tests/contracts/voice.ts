/** What every Voice promises; each implementation's test is one call to this. */
import { expect, it } from 'vitest';
import { words } from '#lib/core/words.ts';
import type { Utterance, Voice } from '#lib/server/audio/voice.ts';

const PLAIN = 'Good morning, Charles. The talks begin in Geneva - they are about the border (APPLAUSE) and the crisis.';
const SILENT = ['-', '(APPLAUSE)'];
const HOSTILE = [
	'',
	'...',
	'(APPLAUSE)',
	'\u{1F600} \u{1F600}',
	'-',
	'&<>"\'',
	'مرحبا بالعالم',
	'こんにちは、東京。',
	'[[x]] <mark name="1"/>',
	'\u0000 \ufffd',
	'a'.repeat(3000),
	', '.repeat(500)
];

const energy = ({ samples, rate }: Utterance, from: number, to: number): number => {
	const part = samples.subarray(Math.max(0, Math.round(from * rate)), Math.max(0, Math.round(to * rate)));
	return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length));
};

export function keepsItsPromises(open: () => Promise<Voice>): void {
	const say = async (text: string): Promise<Utterance[]> => [...(await open()).say(text)];

	it('says every word but dashes and stage directions, once and in order', async () => {
		const said = (await say(PLAIN)).flatMap((utterance) => utterance.words.map(({ word }) => word));
		const shown = words(PLAIN).map(([from, to]) => PLAIN.slice(from, to));
		expect(said.map((word) => shown[word])).toEqual(shown.filter((word) => !SILENT.includes(word)));
		expect(said).toEqual(said.toSorted((a, b) => a - b));
	});

	it('says sentence by sentence', async () => expect((await say('One day. Two days! Three days?')).length).toBe(3));

	it('gives times that go forward, inside the sound, inside the samples', async () => {
		for (const utterance of await say(PLAIN)) {
			const edges = [utterance.sound.start, ...utterance.words.flatMap(({ start, end }) => [start, end]), utterance.sound.end];
			expect(edges).toEqual(edges.toSorted((a, b) => a - b));
			expect(utterance.sound.start).toBeGreaterThanOrEqual(0);
			expect(utterance.sound.end * utterance.rate).toBeLessThanOrEqual(utterance.samples.length);
			expect(utterance.words.every(({ start, end }) => end > start)).toBe(true);
		}
	});

	it('is silent before and after the sound it names, and loud in it', async () => {
		for (const utterance of await say(PLAIN)) {
			const loud = energy(utterance, utterance.sound.start, utterance.sound.end);
			expect(loud).toBeGreaterThan(0.01);
			expect(energy(utterance, 0, utterance.sound.start - 0.03)).toBeLessThan(loud / 20);
			expect(energy(utterance, utterance.sound.end + 0.03, Infinity)).toBeLessThan(loud / 20);
			for (const { start, end } of utterance.pauses) expect(energy(utterance, start + 0.03, end - 0.03)).toBeLessThan(loud / 10);
		}
	});

	it('survives whatever a transcript may hold', async () => {
		for (const text of HOSTILE) {
			const count = words(text).length;
			for (const utterance of await say(text)) {
				expect(utterance.samples.every(Number.isFinite)).toBe(true);
				for (const { word } of utterance.words) expect(word).toBeLessThan(count);
			}
		}
	});
}
