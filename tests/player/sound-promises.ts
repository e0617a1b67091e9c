/** What every Sound promises, the silent one of the tests and Howler in a real browser alike. */
import assert from 'node:assert/strict';
import type { Sound } from '#lib/player/sound.ts';

export type Deed = Exclude<keyof Sound, 'position'>;

/** A sound somewhere, with a track of 30 seconds as its first source and nothing playable as its second. */
export interface Stage {
	act<D extends Deed>(deed: D, ...args: Parameters<Sound[D]>): Promise<void>;
	position(): Promise<number>;
	/** The types of news told so far, oldest first. */
	news(): Promise<readonly string[]>;
	/** Lets so many seconds pass. */
	pass(time: number): Promise<void>;
	/** Lets time pass until this has been told since the last deed. */
	until(type: string): Promise<void>;
	/** How many sounds are playing at once. */
	voices(): Promise<number>;
}

export interface SoundPromise {
	readonly says: string;
	readonly holds: (stage: Stage) => Promise<void>;
}

export const LENGTH = 30;
/** A browser takes a moment to begin, and a busy machine to look. */
const SLACK = 0.4;

function near(found: number, expected: number, slack = SLACK): void {
	assert.ok(Math.abs(found - expected) <= slack, `expected about ${expected}, found ${found}`);
}

async function playingFrom(stage: Stage, at: number, speed = 1): Promise<void> {
	await stage.act('tune', { speed, volume: 1, muted: false });
	await stage.act('load', 0, at as never);
	await stage.act('play');
	await stage.until('sounding');
}

export const PROMISES: readonly SoundPromise[] = [
	{
		says: 'it loads, and stands where it was told to, without a sound',
		holds: async (stage) => {
			await stage.act('load', 0, 12 as never);
			await stage.until('loaded');
			near(await stage.position(), 12, 0.05);
			await stage.pass(0.3);
			near(await stage.position(), 12, 0.05);
			assert.equal(await stage.voices(), 0);
		}
	},
	{
		says: 'a play before it has loaded begins when it can, from there',
		holds: async (stage) => {
			await playingFrom(stage, 12);
			await stage.pass(1);
			near(await stage.position(), 13);
		}
	},
	{
		says: 'play twice is one sound',
		holds: async (stage) => {
			await stage.act('load', 0, 3 as never);
			await stage.act('play');
			await stage.act('play');
			await stage.until('sounding');
			await stage.act('play');
			await stage.pass(0.5);
			assert.equal(await stage.voices(), 1);
			await stage.act('pause');
			assert.equal(await stage.voices(), 0);
		}
	},
	{
		says: 'a seek is the position at once, and it plays on from there',
		holds: async (stage) => {
			await playingFrom(stage, 0);
			await stage.act('seek', 20 as never);
			near(await stage.position(), 20, 0.1);
			await stage.until('sought');
			await stage.pass(1);
			near(await stage.position(), 21);
		}
	},
	{
		says: 'of twenty quick seeks the last one counts',
		holds: async (stage) => {
			await playingFrom(stage, 0);
			for (let i = 0; i < 20; i++) await stage.act('seek', ((i * 7) % 25) as never);
			near(await stage.position(), 8, 0.1);
			await stage.pass(1);
			near(await stage.position(), 9, 0.6);
			await stage.act('pause');
			assert.equal(await stage.voices(), 0);
		}
	},
	{
		says: 'a seek right after play, while it loads, is not lost',
		holds: async (stage) => {
			await stage.act('load', 0, 2 as never);
			await stage.act('play');
			await stage.act('seek', 15 as never);
			near(await stage.position(), 15, 0.1);
			await stage.until('sounding');
			await stage.pass(0.5);
			near(await stage.position(), 15.5);
		}
	},
	{
		says: 'a speed set before play is the speed',
		holds: async (stage) => {
			await playingFrom(stage, 5, 2);
			const before = await stage.position();
			await stage.pass(1);
			near((await stage.position()) - before, 2, 0.6);
		}
	},
	{
		says: 'a speed set right after play is the speed, and stays through pauses and loads',
		holds: async (stage) => {
			await stage.act('load', 0, 5 as never);
			await stage.act('play');
			await stage.act('tune', { speed: 3, volume: 1, muted: false });
			await stage.until('sounding');
			await stage.act('pause');
			await stage.act('load', 0, 5 as never);
			await stage.act('play');
			await stage.until('sounding');
			const before = await stage.position();
			await stage.pass(1);
			near((await stage.position()) - before, 3, 0.9);
		}
	},
	{
		says: 'a pause holds, and play goes on from there, or from a seek made meanwhile',
		holds: async (stage) => {
			await playingFrom(stage, 4);
			await stage.pass(0.5);
			await stage.act('pause');
			const held = await stage.position();
			await stage.pass(0.5);
			near(await stage.position(), held, 0.02);
			await stage.act('seek', 22 as never);
			await stage.act('play');
			await stage.until('sounding');
			await stage.pass(0.5);
			near(await stage.position(), 22.5);
		}
	},
	{
		says: 'play and pause in one breath is a pause',
		holds: async (stage) => {
			await stage.act('load', 0, 4 as never);
			await stage.until('loaded');
			for (let i = 0; i < 5; i++) {
				await stage.act('play');
				await stage.act('pause');
			}
			await stage.pass(0.5);
			assert.equal(await stage.voices(), 0);
			near(await stage.position(), 4, 0.1);
			assert.ok(!(await stage.news()).includes('blocked'));
		}
	},
	{
		says: 'it says once that it has ended',
		holds: async (stage) => {
			await playingFrom(stage, LENGTH - 0.5);
			await stage.until('finished');
			await stage.pass(0.5);
			const news = await stage.news();
			assert.equal(news.filter((type) => type === 'finished').length, 1);
			assert.ok(!news.includes('halted'));
			assert.equal(await stage.voices(), 0);
		}
	},
	{
		says: 'what cannot be played is broken, and another source may follow on',
		holds: async (stage) => {
			await stage.act('load', 1, 6 as never);
			await stage.until('broke');
			await playingFrom(stage, 6);
			await stage.pass(0.5);
			near(await stage.position(), 6.5);
		}
	},
	{
		says: 'once unloaded it is silent and says nothing more',
		holds: async (stage) => {
			await playingFrom(stage, 4);
			await stage.act('unload');
			const told = (await stage.news()).length;
			await stage.pass(0.5);
			assert.equal(await stage.voices(), 0);
			assert.equal((await stage.news()).length, told);
		}
	}
];
