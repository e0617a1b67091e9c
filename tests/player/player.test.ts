import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programme } from '#lib/core/programme.ts';
import { seconds } from '#lib/core/time.ts';
import type { Timing } from '#lib/core/timing.ts';
import { Player } from '#lib/player/player.svelte.ts';
import { silence, type SilentSound } from './silent-sound.ts';

/** Two paragraphs: words at 1, 1.5 and 2 seconds, then after a silence at 10 and 10.4. */
const TIMING: Timing = {
	first: Uint32Array.of(0, 3, 5),
	starts: Uint32Array.of(1000, 1500, 2000, 10_000, 10_400),
	ends: Uint32Array.of(1400, 1900, 2600, 10_400, 11_000)
};
const STEP = 0.02;

let sound: SilentSound;
let player: Player;

function open(timing: Timing | null = TIMING): void {
	const made = silence(100, [null]);
	player = new Player([{ sources: [{ url: 'a.webm', type: 'audio/webm' }], duration: seconds(100) }], made.open);
	sound = made.sound();
	if (timing) player.setTiming(timing);
}

/** Lets the clock and the sound run together, as they do. */
function pass(time: number): void {
	for (let gone = 0; gone < time - STEP / 2; gone += STEP) {
		sound.pass(STEP);
		vi.advanceTimersByTime(STEP * 1000);
	}
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	player.dispose();
	vi.useRealTimers();
});

describe('sound', () => {
	it('is loaded at the first play and not before, where a seek has led meanwhile', () => {
		open();
		player.seek(seconds(30));
		expect(sound.ordered).toEqual([]);
		player.play();
		expect(sound.ordered).toEqual(['load 0 at 30', 'play']);
		expect([player.playing, player.waiting, player.position()]).toEqual([true, true, 30]);
		pass(1.1);
		expect([player.playing, player.waiting]).toEqual([true, false]);
		expect(player.position()).toBeGreaterThan(30.9);
		expect(player.second).toBe(30);
		pass(1);
		expect(player.second).toBe(31);
	});

	it('goes on and off by the same key', () => {
		open();
		player.toggle();
		pass(1);
		player.toggle();
		const held = player.position();
		expect(player.playing).toBe(false);
		pass(1);
		expect(player.position()).toBe(held);
		player.toggle();
		pass(1);
		expect(player.position()).toBeGreaterThan(held + 0.9);
	});

	it('jumps by seconds from where it is, as often as asked', () => {
		open();
		player.play();
		pass(1);
		for (let i = 0; i < 5; i++) player.by(10);
		expect(player.position()).toBeCloseTo(50 + 0.92, 1);
		player.by(-1000);
		expect(player.position()).toBe(0);
	});

	it('comes back by itself after a stall, where it was', () => {
		open();
		player.play();
		pass(2);
		sound.network = 'hanging';
		const stuck = player.position();
		pass(2);
		expect([player.playing, player.waiting]).toEqual([true, true]);
		pass(3);
		sound.network = 'up';
		expect(sound.ordered.at(-2)).toBe(`load 0 at ${stuck}`);
		pass(1);
		expect(player.waiting).toBe(false);
		expect(player.position()).toBeGreaterThan(stuck + 0.5);
	});

	it('fails with a reason where the server refuses, and plays from there on a retry', () => {
		open();
		sound.network = 'refusing';
		player.seek(seconds(40));
		player.play();
		pass(9);
		expect([player.failure, player.playing, player.waiting]).toEqual([{ is: 'refused' }, false, false]);
		sound.network = 'up';
		player.retry();
		expect(player.failure).toBeNull();
		pass(1);
		expect(player.position()).toBeGreaterThan(40.8);
	});

	it('says that the browser wants a press of Play, and obeys that press', () => {
		open();
		sound.isBlocked = true;
		player.play();
		pass(0.1);
		expect(player.failure).toEqual({ is: 'blocked' });
		sound.isBlocked = false;
		player.play();
		pass(0.2);
		expect([player.failure, player.waiting]).toEqual([null, false]);
	});

	it('plays a clip to its end and no further, and then whatever it is asked for', () => {
		open();
		player.clip({ start: seconds(20), end: seconds(22) });
		expect([player.position(), player.left]).toEqual([20, 2]);
		player.play();
		pass(4);
		expect(player.playing).toBe(false);
		expect(player.position()).toBeGreaterThanOrEqual(22);
		expect(player.position()).toBeLessThan(22.1);
		player.play();
		pass(2);
		expect([player.playing, Math.round(player.position())]).toEqual([true, 24]);
	});

	it.each([10, 30])('leaves a clip for second %d when the listener goes there', (to) => {
		open();
		player.clip({ start: seconds(20), end: seconds(22) });
		player.seek(seconds(to));
		player.play();
		pass(15);
		expect(player.playing).toBe(true);
		expect(player.position()).toBeGreaterThan(to + 14);
	});

	it('sleeps when it ends, and begins again', () => {
		open();
		player.seek(seconds(99));
		player.play();
		pass(2);
		expect([player.state.is, player.playing, player.position(), player.left]).toEqual(['ended', false, 100, 0]);
		expect(vi.getTimerCount()).toBe(0);
		player.play();
		pass(0.5);
		expect(player.position()).toBeLessThan(1);
	});

	it('counts its jumps, and tells how far the sound has come and whether it is over', () => {
		open();
		player.play();
		pass(1);
		expect([player.jumps, player.arrived, player.over]).toEqual([0, 0, false]);
		sound.say({ type: 'arriving', until: seconds(62) });
		player.seek(seconds(99));
		expect([player.jumps, player.arrived, player.over]).toEqual([1, 62, false]);
		pass(2);
		expect([player.jumps, player.over]).toEqual([1, true]);
		player.play();
		expect([player.jumps, player.over]).toEqual([2, false]);
	});

	it('begins anew after one part that ends before its track does', () => {
		open();
		player.change(programme([{ track: 0, start: seconds(20), end: seconds(22) }]));
		player.play();
		pass(3);
		expect([player.playing, player.over]).toEqual([false, true]);
		player.play();
		pass(0.5);
		expect([player.playing, player.position() < 1]).toEqual([true, true]);
	});

	it('leaves nothing behind', () => {
		open();
		player.play();
		pass(1);
		player.dispose();
		expect(sound.ordered.at(-1)).toBe('unload');
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe('speed and volume', () => {
	it('reach the sound at once, before it plays or after, and the time left counts with them', () => {
		open();
		player.setSpeed(2);
		expect(sound.tuning.speed).toBe(2);
		expect(player.left).toBe(50);
		player.changeSpeed(-3);
		expect([player.speed, sound.tuning.speed]).toEqual([1.7, 1.7]);
		player.toggleMute();
		expect(sound.tuning.muted).toBe(true);
		player.setVolume(0.5);
		expect([player.volume, player.muted]).toEqual([0.5, false]);
	});
});

describe('the word heard', () => {
	const lit: string[] = [];
	const follow = (): void => {
		lit.length = 0;
		player.onlit((paragraph, word) => lit.push(`${paragraph}.${word} at ${player.position().toFixed(1)}`));
	};

	it.each([1, 2, 3.5])('is lit once, at its start, and rests through a silence, at speed %d', (speed) => {
		open();
		follow();
		player.setSpeed(speed);
		player.seek(seconds(0.2));
		player.play();
		pass(12 / speed);
		expect(lit.map((line) => line.split(' ')[0])).toEqual(['0.0', '0.1', '0.2', '1.0', '1.1']);
		for (const [i, at] of [1, 1.5, 2, 10, 10.4].entries())
			expect(Math.abs(Number(lit[i]!.split('at ')[1]) - at)).toBeLessThanOrEqual(0.05 * speed);
	});

	it('wakes no more often than words and seconds ask for', () => {
		open();
		const arm = vi.spyOn(globalThis, 'setTimeout');
		player.play();
		pass(12);
		expect(arm.mock.calls.length).toBeLessThan(5 + 12 + 8);
		arm.mockRestore();
	});

	it('is lit at once by a seek, paused or not, and by none before the first', () => {
		open();
		follow();
		player.seek(seconds(10.2));
		player.seek(seconds(5));
		expect(player.paragraph).toBe(0);
		player.seek(seconds(0));
		expect(lit.map((line) => line.split(' ')[0])).toEqual(['1.0', '0.2', '-1.-1']);
		expect(player.paragraph).toBe(-1);
	});

	it('is told at once to who asks later', () => {
		open();
		player.seek(seconds(10.2));
		follow();
		expect(lit).toEqual(['1.0 at 10.2']);
	});

	it('is where a jump leads, and a jump made before the times were known is not lost', () => {
		open(null);
		player.toWord(1, 1);
		expect(player.position()).toBe(0);
		player.setTiming(TIMING);
		expect([player.position(), player.paragraph]).toEqual([10.4, 1]);
		player.toParagraph(0);
		expect(player.position()).toBe(1);
		player.toWord(7, 0);
		expect(player.position()).toBe(1);
	});

	it('is not where a jump would have led, once the listener went elsewhere', () => {
		open(null);
		player.toParagraph(1);
		player.seek(seconds(3));
		player.setTiming(TIMING);
		expect(player.position()).toBe(3);
	});
});
