import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filled } from '#lib/core/gaps.ts';
import { heardParagraphs } from '#lib/core/heard.ts';
import { whole } from '#lib/core/programme.ts';
import { seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { Player } from '#lib/player/player.svelte.ts';
import { SilentSound } from './silent-sound.ts';

/** Three paragraphs of two words a second each; the recording, of 20 seconds, lacks the second, which the made speech has. */
const FIRST = Uint32Array.of(0, 2, 4, 6);
const timing = (starts: readonly number[], lengths: readonly number[]): Timing => ({
	first: FIRST,
	starts: Uint32Array.from(starts),
	ends: Uint32Array.from(starts, (start, i) => start + lengths[i]!)
});
const RECORDED = timing([2000, 3000, 4000, 4000, 10_000, 11_000], [1000, 1000, 0, 0, 1000, 1000]);
const SPOKEN = timing([1000, 1500, 3000, 3500, 5000, 5500], [500, 500, 500, 500, 500, 500]);
const LENGTHS = [20, 8].map(seconds);
const STEP = 0.02;

let sounds: SilentSound[];
let player: Player;
let lit: string[];

beforeEach(() => {
	vi.useFakeTimers();
	sounds = [];
	const sources = [{ url: 'a.webm', type: 'audio/webm' }];
	player = new Player(
		LENGTHS.map((duration) => ({ sources, duration })),
		(_sources, tell) => {
			const sound = new SilentSound(tell, LENGTHS[sounds.length]!, [null]);
			sounds.push(sound);
			return sound;
		}
	);
	player.setTiming(RECORDED, 0);
	player.setTiming(SPOKEN, 1);
	lit = [];
	player.onlit((paragraph, word) => lit.push(`${paragraph}.${word}`));
});
afterEach(() => {
	player.dispose();
	vi.useRealTimers();
});

function pass(time: number): void {
	for (let gone = 0; gone < time - STEP / 2; gone += STEP) {
		for (const sound of sounds) sound.pass(STEP);
		vi.advanceTimersByTime(STEP * 1000);
	}
}
const heard = () => sounds.map(({ isHeard }) => isHeard);
const both = () => {
	const [recorded, spoken] = [RECORDED, SPOKEN].map((of, i) => ({ paragraphs: heardParagraphs(of), duration: LENGTHS[i]! }));
	return filled(recorded!, spoken!);
};

describe('going over to the other track', () => {
	it('is at the same word, and plays on', () => {
		player.seek(seconds(3.5));
		player.play();
		pass(0.3);
		const word = lit.at(-1);
		player.change(whole(LENGTHS[1]!, 1));
		expect(lit.at(-1)).toBe(word);
		expect(player.position()).toBeGreaterThan(1.75);
		expect(player.position()).toBeLessThan(2);
		pass(0.3);
		expect([player.playing, player.track, player.duration, heard()]).toEqual([true, 1, 8, [false, true]]);
	});

	it('paused makes no sound, there and back', () => {
		player.toParagraph(2);
		player.change(whole(LENGTHS[1]!, 1));
		expect(player.position()).toBe(5);
		player.change(whole(LENGTHS[0]!));
		pass(1);
		expect([player.position(), player.playing, heard()]).toEqual([10, false, [false, false]]);
	});

	it('keeps speed and volume', () => {
		player.setSpeed(1.5);
		player.play();
		pass(0.5);
		player.change(whole(LENGTHS[1]!, 1));
		expect(sounds[1]!.tuning).toMatchObject({ speed: 1.5 });
	});
});

describe('with its gaps filled', () => {
	beforeEach(() => player.change(both()));

	it('plays the recording, the made speech where it is lacking, and the recording on, each word once', () => {
		player.play();
		pass(16);
		expect(lit).toEqual(['0.0', '0.1', '1.0', '1.1', '2.0', '2.1']);
		expect(player.track).toBe(0);
	});

	it('is as long as what it plays, and says how much is left', () => {
		expect(player.duration).toBeCloseTo(20 + 1.6);
		player.seek(seconds(4.3 + 0.8));
		expect(player.track).toBe(1);
		expect(player.left).toBeCloseTo(21.6 - 5);
	});

	it('never plays two at once, and has the next at hand before it is due', () => {
		const loads = () => sounds[1]!.ordered.filter((order) => order.startsWith('load')).length;
		player.play();
		pass(1);
		expect([player.track, loads()]).toEqual([0, 1]);
		for (let i = 0; i < 160; i++) {
			pass(0.1);
			expect(heard().filter(Boolean).length).toBeLessThanOrEqual(1);
		}
		expect(loads()).toBe(1);
	});

	it('goes to any paragraph, and every one is to be heard', () => {
		expect([0, 1, 2].map((paragraph) => player.plays(paragraph))).toEqual([true, true, true]);
		player.toParagraph(1);
		expect([player.track, player.paragraph]).toEqual([1, 1]);
		player.toParagraph(2);
		expect([player.track, player.paragraph]).toEqual([0, 2]);
	});

	it('and emptied again in the middle of a gap, goes on with the next paragraph there is', () => {
		player.toParagraph(1);
		player.change(whole(LENGTHS[0]!));
		expect([player.position(), player.plays(1)]).toEqual([10, false]);
	});

	it('ends at its end, and begins anew', () => {
		player.seek(seconds(21.2));
		player.play();
		pass(1.5);
		expect([player.playing, player.position()]).toEqual([false, player.duration]);
		player.play();
		pass(0.5);
		expect(player.position()).toBeLessThan(1);
	});
});

it('goes on into a gap that follows the very end of the recording', () => {
	const short = timing([18_000, 19_000, 0, 0, 0, 0], [1000, 1000, 0, 0, 0, 0]);
	const [recorded, spoken] = [short, SPOKEN].map((of, i) => ({ paragraphs: heardParagraphs(of), duration: LENGTHS[i]! }));
	player.setTiming(short, 0);
	player.change(filled(recorded!, spoken!));
	player.seek(seconds(18.5));
	player.play();
	pass(3);
	expect([player.playing, player.track, lit.slice(-2)]).toEqual([true, 1, ['1.0', '1.1']]);
});

it('a line that ends in a gap pauses there, and begins anew', () => {
	const short = timing([2000, 3000, 4000, 4000, 4000, 4000], [1000, 1000, 0, 0, 0, 0]);
	const [recorded, spoken] = [short, SPOKEN].map((of, i) => ({ paragraphs: heardParagraphs(of), duration: seconds(i === 0 ? 4.3 : 8) }));
	player.setTiming(short, 0);
	player.change(filled(recorded!, spoken!));
	player.play();
	pass(12);
	expect([player.playing, lit.at(-1)]).toEqual([false, '2.1']);
	expect(player.position()).toBeCloseTo(player.duration, 1);
	player.play();
	pass(3);
	expect(lit.at(-1)).toBe('0.0');
});

it('of a recording alone, passes over what is absent', () => {
	expect(player.plays(1)).toBe(false);
	player.seek(seconds(2));
	player.play();
	pass(10);
	expect(lit).toEqual(['0.0', '0.1', '2.0', '2.1']);
});
