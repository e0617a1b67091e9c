import { beforeEach, describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import type { Facts } from '../../src/embed/facts.ts';
import type { Order } from '../../src/embed/messages.ts';
import { Receiver, type Received } from '../../src/embed/receiver.ts';

const HOST = 'https://blog.example';
const asked = (method: string, value?: unknown) =>
	JSON.stringify({ context: 'player.js', version: '0.0.11', method, value, listener: 'l' });

let sent: { readonly event: unknown; readonly value: unknown; readonly to: string }[];
let obeyed: Order[];
let facts: Facts;
let receiver: Receiver;

const holder = {
	postMessage: (message: string, to: string) => {
		const { event, value, context } = JSON.parse(message) as Record<string, unknown>;
		sent.push({ event: event ?? context, value, to });
	}
};
const hear = (data: unknown, from: { source?: unknown; origin?: string } = {}): void =>
	receiver.hear({ data, source: holder, origin: HOST, ...from } as Received);

beforeEach(() => {
	sent = [];
	obeyed = [];
	facts = {
		...{
			src: 'https://talks.example/embed/a',
			speakers: [],
			paragraphs: new Set(),
			paragraph: null,
			speaker: null,
			fault: null,
			height: null
		},
		...{ paused: true, sounding: false, over: false, at: seconds(0), duration: seconds(9), arrived: seconds(0), jumps: 0 },
		...{ volume: 1, muted: false, rate: 1 }
	};
	receiver = new Receiver(holder, { facts: () => facts, obey: (order) => obeyed.push(order) });
});

describe('the receiver', () => {
	it('is ready before it knows by whom it is held, and then answers that page alone', () => {
		receiver.ready();
		hear(asked('getDuration'));
		hear(asked('getDuration'), { origin: 'https://elsewhere.example' });
		expect(sent.map(({ event, to }) => [event, to])).toEqual([
			['ready', '*'],
			['getDuration', HOST]
		]);
	});

	it('answers a sandboxed page, whose origin has no name, without one', () => {
		hear(asked('getDuration'), { origin: 'null' });
		expect(sent).toEqual([{ event: 'getDuration', value: 9, to: '*' }]);
	});

	it('neither obeys nor answers another window, nor learns an origin from it', () => {
		for (const source of [null, {}, { postMessage: () => undefined }]) hear(asked('play'), { source, origin: 'https://elsewhere.example' });
		expect([sent, obeyed]).toEqual([[], []]);
		hear(asked('play'));
		expect(obeyed).toEqual([{ do: 'play' }]);
	});

	it('learns nothing from what is no message of ours', () => {
		hear('{"context":"ad"}', { origin: 'https://elsewhere.example' });
		hear(asked('play'));
		expect(obeyed).toHaveLength(1);
	});

	it('tells what has changed since it looked last, once', () => {
		hear(asked('addEventListener', 'timeupdate'));
		facts = { ...facts, at: seconds(4) };
		receiver.look();
		receiver.look();
		expect(sent).toEqual([{ event: 'timeupdate', value: { seconds: 4, duration: 9 }, to: HOST }]);
	});

	it('says nothing of what is only half obeyed', () => {
		const obey = (): void => {
			facts = { ...facts, at: seconds(1), jumps: facts.jumps + 1 };
			receiver.look();
			facts = { ...facts, at: seconds(2), jumps: facts.jumps + 1 };
		};
		receiver = new Receiver(holder, { facts: () => facts, obey });
		hear(asked('addEventListener', 'timeupdate'));
		hear(asked('setCurrentTime', 2));
		receiver.look();
		expect(sent.map(({ value }) => value)).toEqual([{ seconds: 2, duration: 9 }]);
	});

	it('says a height that is known when it is ready, and again when it changes', () => {
		facts = { ...facts, height: 80 };
		receiver = new Receiver(holder, { facts: () => facts, obey: () => undefined });
		receiver.ready();
		facts = { ...facts, height: 90 };
		receiver.look();
		expect(sent.map(({ event }) => event)).toEqual(['ready', 'iframe.resize', 'iframe.resize']);
	});
});
