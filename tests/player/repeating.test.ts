/** What the shell does with rounds, halts and clips of words, on a sound that only counts. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programme } from '#lib/core/programme.ts';
import { seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { Player } from '#lib/player/player.svelte.ts';
import type { Repeat } from '#lib/player/rounds.ts';
import { silence, type SilentSound } from './silent-sound.ts';

/** Words at 1, 1.5 and 2 seconds, and after a silence at 10 and 10.4; the second of them is only written. */
const TIMING: Timing = {
	first: Uint32Array.of(0, 3, 5),
	starts: Uint32Array.of(1000, 1500, 2000, 10_000, 10_400),
	ends: Uint32Array.of(1400, 1500, 2600, 10_400, 11_000)
};
const STEP = 0.02;
/** A turn back comes with the first frame after its time. */
const LATE = 0.1;

let sound: SilentSound;
let player: Player;
/** Where the sound was at each step. */
let heard: number[];

beforeEach(() => {
	vi.useFakeTimers();
	heard = [];
	const made = silence(100, [null]);
	player = new Player([{ sources: [{ url: 'a.webm', type: 'audio/webm' }], duration: seconds(100) }], made.open);
	sound = made.sound();
	player.setTiming(TIMING);
});
afterEach(() => {
	player.dispose();
	vi.useRealTimers();
});

function pass(time: number): void {
	for (let gone = 0; gone < time - STEP / 2; gone += STEP) {
		sound.pass(STEP);
		vi.advanceTimersByTime(STEP * 1000);
		if (sound.isHeard) heard.push(sound.position());
	}
}

function repeat(start: number, end: number, times: number | null, rest: Repeat['rest'] = seconds(0)): void {
	player.repeat({ stretch: { start: seconds(start), end: seconds(end) }, times, rest });
	player.play();
}

/** How often what is heard runs back. */
const turnsBack = (): number => heard.filter((at, i) => i > 0 && at < heard[i - 1]!).length;

describe('a repeat', () => {
	it.each([1, 2, 3, 5])('is heard %d times, stops, and then anything can be played', (times) => {
		repeat(20, 21, times);
		pass(times * 1.3 + 1);
		expect([turnsBack(), player.playing, player.rounds]).toEqual([times - 1, false, null]);
		expect(player.position()).toBeGreaterThanOrEqual(21);
		expect(Math.max(...heard)).toBeLessThan(21 + LATE);
		player.play();
		pass(2);
		expect(player.position()).toBeGreaterThan(22);
	});

	it('without an end goes on and on, never outside its stretch', () => {
		repeat(20, 21, null);
		pass(30);
		expect(turnsBack()).toBeGreaterThan(20);
		expect([Math.min(...heard) >= 20, Math.max(...heard) < 21 + LATE]).toEqual([true, true]);
	});

	it('is silent between its rounds for as long as asked, though it counts as playing', () => {
		repeat(20, 21, 2, seconds(3));
		pass(1.6);
		expect([sound.isHeard, player.playing, player.resting, player.over]).toEqual([false, true, true, false]);
		pass(2);
		expect([sound.isHeard, player.resting]).toEqual([false, true]);
		pass(0.9);
		expect([sound.isHeard, player.resting, player.rounds?.round]).toEqual([true, false, 2]);
	});

	it('is silent for as long as the stretch takes at this speed', () => {
		player.setSpeed(0.5);
		repeat(20, 21, 2, 'as-long');
		pass(3);
		expect(player.resting).toBe(true);
		pass(1);
		expect(player.resting).toBe(true);
		pass(0.5);
		expect(player.resting).toBe(false);
	});

	it('paused in a silence begins its next round at the next Play', () => {
		repeat(20, 21, 3, seconds(5));
		pass(2);
		player.pause();
		expect([player.playing, player.resting, player.position()]).toEqual([false, false, 20]);
		pass(10);
		expect(player.playing).toBe(false);
		player.play();
		pass(0.5);
		expect([player.rounds?.round, player.position() < 21, player.playing]).toEqual([2, true, true]);
	});

	it.each(['play', 'a headset'])('goes on at once in a silence when %s says so', (who) => {
		repeat(20, 21, 3, seconds(5));
		pass(2);
		if (who === 'play') player.play();
		else sound.say({ type: 'resumed' });
		pass(0.3);
		expect([player.resting, sound.isHeard, player.position() < 21]).toEqual([false, true, true]);
	});

	it('ended plays on from where it is, out of a silence too', () => {
		repeat(20, 21, null, seconds(5));
		pass(2);
		player.repeat(null);
		pass(1);
		expect([player.rounds, player.resting, player.playing]).toEqual([null, false, true]);
		expect(player.position()).toBeGreaterThan(21.5);
	});

	it('is left by a wish that leads out of it, and not by one inside it', () => {
		repeat(20, 24, null);
		player.seek(seconds(22));
		expect(player.rounds).not.toBeNull();
		player.seek(seconds(30));
		pass(3);
		expect([player.rounds, player.position() > 32]).toEqual([null, true]);
	});

	it('turns back at the very end of the sound too', () => {
		repeat(98, 100, 2);
		pass(6);
		expect([turnsBack(), player.playing]).toEqual([1, false]);
	});

	it('goes over to another line with what is repeated, and is given up where that has nothing of it', () => {
		const part = (start: number, end: number) => ({ track: 0, start: seconds(start), end: seconds(end) });
		repeat(20, 22, null);
		player.change(programme([part(10, 30)]));
		expect(player.rounds?.stretch).toEqual({ start: 10, end: 12 });
		player.change(programme([part(40, 50)]));
		expect(player.rounds).toBeNull();
	});
});

describe('halts', () => {
	it('pause at every one, and Play goes on to the next', () => {
		player.haltAt([seconds(2), seconds(5), seconds(9)]);
		const places = [2, 5, 9].map(() => {
			player.play();
			pass(6);
			return [Math.floor(player.position()), player.playing];
		});
		expect(places).toEqual([
			[2, false],
			[5, false],
			[9, false]
		]);
		player.play();
		pass(6);
		expect(player.playing).toBe(true);
	});

	it('are passed over by a jump, and wait for what is repeated', () => {
		player.haltAt([seconds(5), seconds(20.5), seconds(40)]);
		player.play();
		pass(1);
		player.seek(seconds(10));
		pass(2);
		expect(player.playing).toBe(true);
		repeat(20, 21, null);
		pass(5);
		expect(player.playing).toBe(true);
		player.haltAt([]);
		player.repeat(null);
		pass(5);
		expect(player.position()).toBeGreaterThan(24);
	});
});

describe('words', () => {
	const run = (paragraph: number, word: number, last = paragraph, lastWord = word) => ({
		from: { paragraph, word },
		to: { paragraph: last, word: lastWord }
	});

	it.each([
		['one', run(0, 0), { start: 1, end: 1.4 }],
		['a few, the first of them only written', run(0, 1, 0, 2), { start: 2, end: 2.6 }],
		['over two paragraphs', run(0, 2, 1, 0), { start: 2, end: 10.4 }],
		['one that is only written', run(0, 1), null]
	])('%s', (_what, words, stretch) => expect(player.stretchOf(words)).toEqual(stretch));

	it('asked for before the times are known are played once they are', () => {
		const made = silence(100, [null]);
		const late = new Player([{ sources: [{ url: 'a.webm', type: 'audio/webm' }], duration: seconds(100) }], made.open);
		late.clipWords(run(1, 0));
		expect(late.rounds).toBeNull();
		late.setTiming(TIMING);
		expect([late.position(), late.rounds?.stretch.end]).toEqual([10, 10.4]);
		late.dispose();
	});
});
