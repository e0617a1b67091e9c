import { afterEach, describe, expect, it } from 'vitest';
import { softened, soften } from '#lib/player/hush.ts';
import type { News } from '#lib/player/sound.ts';
import { AS_RECORDED } from '#lib/player/tuning.ts';
import { SilentSound } from './silent-sound.ts';
import { LENGTH, PROMISES, type Stage } from './sound-promises.ts';

afterEach(() => soften(1));

const opened = () => {
	const told: News[] = [];
	const silent = new SilentSound((news) => told.push(news), LENGTH, [null, 'undecodable']);
	return { told, silent, sound: softened(() => silent)([], (news) => told.push(news)) };
};

describe('a sound that can be softened', () => {
	it('plays at a part of whatever volume is chosen, and at all of it again', () => {
		const { silent, sound } = opened();
		sound.tune({ ...AS_RECORDED, volume: 0.8 });
		soften(0.5);
		expect(silent.tuning.volume).toBeCloseTo(0.4, 9);
		sound.tune({ speed: 2, volume: 0.6, muted: true });
		expect(silent.tuning).toEqual({ speed: 2, volume: 0.3, muted: true });
		soften(1);
		expect(silent.tuning).toEqual({ speed: 2, volume: 0.6, muted: true });
	});

	it('is left alone once it is let go', () => {
		const { silent, sound } = opened();
		sound.tune({ ...AS_RECORDED, volume: 0.8 });
		sound.unload();
		soften(0.1);
		expect(silent.tuning.volume).toBe(0.8);
	});
});

const STEP = 0.02;

function stage(): Stage {
	const { told, silent, sound } = opened();
	let deed = 0;
	let clock = 0;
	const pass = (time: number): void => {
		for (let gone = 0; gone < time - STEP / 2; gone += STEP) silent.pass(STEP);
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
				if (gone > 5) throw new Error(`never told "${type}"`);
				pass(STEP);
			}
		},
		voices: async () => (silent.isHeard ? 1 : 0)
	};
}

describe('a softened sound keeps the promises of every sound', () => {
	for (const { says, holds } of PROMISES) it(says, () => holds(stage()));
});
