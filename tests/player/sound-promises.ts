/** What every Sound promises, the silent one of the tests and Howler in a real browser alike. */
import assert from 'node:assert/strict';
import { seconds } from '#lib/core/time.ts';
import type { Sound } from '#lib/player/sound.ts';

export type Deed = Exclude<keyof Sound, 'position'>;

/** A sound somewhere, with a track of 30 seconds as its first source and nothing playable as its second. */
export interface Stage {
	act<D extends Deed>(deed: D, ...args: Parameters<Sound[D]>): Promise<void>;
	/** Its position, and the time by the clock beside it: both in seconds. */
	where(): Promise<{ readonly at: number; readonly now: number }>;
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
/** Resting, it stands as exactly as a frame of a codec allows. */
const RESTING = 0.05;
/** A busy machine looks late; it never looks early. */
const LATE = 1.5;
/** By the clock beside the sound, so that a late look is no fault. */
const EVEN = 0.15;

async function stands(stage: Stage, expected: number): Promise<void> {
	const { at } = await stage.where();
	assert.ok(Math.abs(at - expected) <= RESTING, `stands at ${at}, not at ${expected}`);
}

async function isJustPast(stage: Stage, expected: number): Promise<void> {
	const { at } = await stage.where();
	assert.ok(at >= expected - RESTING && at <= expected + LATE, `is at ${at}, not just past ${expected}`);
}

async function runs(stage: Stage, speed: number): Promise<void> {
	const from = await stage.where();
	await stage.pass(1);
	const to = await stage.where();
	const found = (to.at - from.at) / (to.now - from.now);
	assert.ok(Math.abs(found - speed) <= EVEN * speed, `runs at speed ${found}, not ${speed}`);
}

async function playingFrom(stage: Stage, at: number, speed = 1): Promise<void> {
	await stage.act('tune', { speed, volume: 1, muted: false });
	await stage.act('load', 0, seconds(at));
	await stage.act('play');
	await stage.until('sounding');
}

export const PROMISES: readonly SoundPromise[] = [
	{
		says: 'it loads, and stands where it was told to, without a sound',
		holds: async (stage) => {
			await stage.act('load', 0, seconds(12));
			await stage.until('loaded');
			await stands(stage, 12);
			await stage.pass(0.3);
			await stands(stage, 12);
			assert.equal(await stage.voices(), 0);
		}
	},
	{
		says: 'a play before it has loaded begins when it can, from there',
		holds: async (stage) => {
			await playingFrom(stage, 12);
			await isJustPast(stage, 12);
			await runs(stage, 1);
		}
	},
	{
		says: 'play twice is one sound',
		holds: async (stage) => {
			await stage.act('load', 0, seconds(3));
			for (let i = 0; i < 3; i++) await stage.act('play');
			await stage.pass(1);
			await runs(stage, 1);
			assert.equal(await stage.voices(), 1);
			await stage.act('pause');
			assert.equal(await stage.voices(), 0);
		}
	},
	{
		says: 'a seek is the position at once, and it plays on from there',
		holds: async (stage) => {
			await playingFrom(stage, 0);
			await stage.act('seek', seconds(20));
			await isJustPast(stage, 20);
			await stage.until('sought');
			await runs(stage, 1);
			await isJustPast(stage, 21 - EVEN);
		}
	},
	{
		says: 'of twenty quick seeks the last one counts',
		holds: async (stage) => {
			await playingFrom(stage, 0);
			for (let i = 0; i < 20; i++) await stage.act('seek', seconds((i * 7) % 25));
			await isJustPast(stage, 8);
			await stage.pass(0.5);
			await runs(stage, 1);
			await isJustPast(stage, 9);
			await stage.act('pause');
			assert.equal(await stage.voices(), 0);
		}
	},
	{
		says: 'a seek right after play, while it loads, is not lost',
		holds: async (stage) => {
			await stage.act('load', 0, seconds(2));
			await stage.act('play');
			await stage.act('seek', seconds(15));
			await isJustPast(stage, 15);
			await stage.pass(1);
			await isJustPast(stage, 15.5);
		}
	},
	{
		says: 'a speed set before play is the speed',
		holds: async (stage) => {
			await playingFrom(stage, 5, 2);
			await runs(stage, 2);
		}
	},
	{
		says: 'a speed set right after play is the speed, and stays through pauses and loads',
		holds: async (stage) => {
			await stage.act('load', 0, seconds(5));
			await stage.act('play');
			await stage.act('tune', { speed: 3, volume: 1, muted: false });
			await stage.pass(0.5);
			await runs(stage, 3);
			await stage.act('pause');
			await stage.act('load', 0, seconds(5));
			await stage.act('play');
			await stage.until('sounding');
			await runs(stage, 3);
		}
	},
	{
		says: 'a pause holds, and play goes on from there, or from a seek made meanwhile',
		holds: async (stage) => {
			await playingFrom(stage, 4);
			await stage.pass(0.5);
			await stage.act('pause');
			const held = await stage.where();
			await stage.pass(0.5);
			await stands(stage, held.at);
			await stage.act('seek', seconds(22));
			await stage.act('play');
			await stage.until('sounding');
			await isJustPast(stage, 22);
			await runs(stage, 1);
		}
	},
	{
		says: 'play and pause in one breath is a pause',
		holds: async (stage) => {
			await stage.act('load', 0, seconds(4));
			await stage.until('loaded');
			for (let i = 0; i < 5; i++) {
				await stage.act('play');
				await stage.act('pause');
			}
			await stage.pass(0.5);
			assert.equal(await stage.voices(), 0);
			await isJustPast(stage, 4);
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
			await stage.act('load', 1, seconds(6));
			await stage.until('broke');
			await playingFrom(stage, 6);
			await isJustPast(stage, 6);
			await runs(stage, 1);
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
