import { describe, it } from 'vitest';
import type { News } from '#lib/player/sound.ts';
import { SilentSound } from './silent-sound.ts';
import { LENGTH, PROMISES, type Stage } from './sound-promises.ts';

const STEP = 0.02;

function stage(): Stage {
	const told: News[] = [];
	let deed = 0;
	let clock = 0;
	const sound = new SilentSound((news) => told.push(news), LENGTH, [null, 'undecodable']);
	const pass = (time: number): void => {
		for (let gone = 0; gone < time - STEP / 2; gone += STEP) sound.pass(STEP);
		clock += time;
	};
	return {
		act: async (name, ...args) => {
			deed = told.length;
			Reflect.apply(sound[name], sound, args);
		},
		where: async () => ({ at: sound.position(), now: clock }),
		news: async () => told.map(({ type }) => type),
		pass: async (time) => pass(time),
		until: async (type) => {
			for (let gone = 0; !told.slice(deed).some((news) => news.type === type); gone += STEP) {
				if (gone > 5) throw new Error(`never told "${type}", only ${JSON.stringify(told)}`);
				pass(STEP);
			}
		},
		voices: async () => (sound.isHeard ? 1 : 0)
	};
}

describe('a silent sound', () => {
	for (const { says, holds } of PROMISES) it(says, () => holds(stage()));
});
