import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import type { ParagraphId, SpeakerId } from '#lib/core/transcript.ts';
import { changed } from '../../src/embed/changes.ts';
import type { Facts } from '../../src/embed/facts.ts';
import { EVENTS, METHODS, readMessage, ready, receive, SILENT, type Heard, type Talk } from '../../src/embed/messages.ts';

const MAYNES = { id: 'maynes' as SpeakerId, label: 'MAYNES', name: 'Maynes', role: null };
const FACTS: Facts = {
	src: 'https://talks.example/embed/a?view=bar&_=1#t=3',
	speakers: [MAYNES],
	paragraphs: new Set(['p1', 'p2']),
	...{ paused: true, sounding: false, over: false, at: seconds(12.5), duration: seconds(250), arrived: seconds(0), jumps: 0 },
	...{ volume: 0.29, muted: true, rate: 1.5, paragraph: null, speaker: null, fault: null, height: null }
};
const wire = (method: string, value?: unknown, listener?: unknown) => ({
	context: 'player.js',
	version: '0.0.11',
	method,
	value,
	listener
});
const said = (message: unknown, talk = SILENT, facts = FACTS): Heard => receive(talk, readMessage(message)!, facts);
const listening = (...events: string[]): Talk =>
	events.reduce((talk, event) => said(wire('addEventListener', event, `to ${event}`), talk).talk, SILENT);
const turned = (before: Partial<Facts>, after: Partial<Facts>, talk = listening(...EVENTS)): Heard =>
	changed(talk, { ...FACTS, ...before }, { ...FACTS, ...after });
const told = ({ replies }: Heard) => replies.map(({ event, value }) => (value === undefined ? [event] : [event, value]));

describe('what is a message', () => {
	it.each([
		['JSON text', JSON.stringify(wire('play')), true],
		['an object', wire('play'), true],
		['another context', { ...wire('play'), context: 'iframe.resize' }, false],
		['no context', { method: 'play' }, false],
		['an event of another frame', { context: 'player.js', event: 'ready' }, false],
		['a method that is no text', wire(['play'] as never), false],
		['text that is no JSON', '<script>play()</script>', false],
		['nothing', null, false],
		['a number', 7, false],
		['a list', '[1]', false]
	])('%s: %#', (_what, written, isOne) => expect(readMessage(written) !== null).toBe(isOne));

	it('has the name of a listener as text or number, and as nobody otherwise', () =>
		expect(['a', 3, null, undefined, {}, true].map((listener) => readMessage(wire('play', 1, listener))!.listener)).toEqual([
			'a',
			3,
			null,
			null,
			null,
			null
		]));
});

describe('methods', () => {
	it.each<[string, unknown]>([
		['getPaused', true],
		['getMuted', true],
		['getVolume', 29],
		['getDuration', 250],
		['getCurrentTime', 12.5],
		['getLoop', false],
		['getParagraph', null],
		['getSpeakers', [MAYNES]],
		['getPlaybackRate', 1.5]
	])('%s answers under its own name, to whoever asked', (method, value) =>
		expect(said(wire(method, undefined, 'me'))).toEqual({
			talk: SILENT,
			orders: [],
			replies: [{ context: 'player.js', version: '0.0.11', event: method, value, listener: 'me' }]
		})
	);

	it.each<[string, unknown, unknown]>([
		['play', undefined, { do: 'play' }],
		['pause', undefined, { do: 'pause' }],
		['mute', undefined, { do: 'mute', on: true }],
		['unmute', undefined, { do: 'mute', on: false }],
		['setVolume', 50, { do: 'volume', to: 0.5 }],
		['setVolume', 5000, { do: 'volume', to: 1 }],
		['setVolume', -1, { do: 'volume', to: 0 }],
		['setCurrentTime', 83.25, { do: 'seek', to: 83.25 }],
		['setCurrentTime', '83', { do: 'seek', to: 83 }],
		['setPlaybackRate', 2, { do: 'rate', to: 2 }],
		['setParagraph', 'p2', { do: 'paragraph', to: 'p2' }],
		['setSpeaker', 'maynes', { do: 'speaker', to: 'maynes' }],
		['setSpeaker', null, { do: 'speaker', to: null }],
		['setSpeaker', '', { do: 'speaker', to: null }]
	])('%s with %j is obeyed', (method, value, order) =>
		expect(said(wire(method, value))).toEqual({ talk: SILENT, replies: [], orders: [order] })
	);

	it.each<[string, unknown]>([
		['setVolume', 'loud'],
		['setVolume', undefined],
		['setCurrentTime', ''],
		['setCurrentTime', null],
		['setCurrentTime', [3]],
		['setCurrentTime', '1e999'],
		['setPlaybackRate', {}],
		['setParagraph', 'p3'],
		['setParagraph', 2],
		['setSpeaker', 'nobody'],
		['setSpeaker', 0],
		['setLoop', 'yes']
	])('%s with %j is refused, and said to whoever listens for errors', (method, value) => {
		const talk = listening('error');
		const { replies, orders, talk: after } = said(wire(method, value), talk);
		expect([replies, orders, after]).toEqual([
			[expect.objectContaining({ event: 'error', listener: 'to error', value: { code: -1, msg: expect.stringContaining(method) } })],
			[],
			talk
		]);
		expect(said(wire(method, value)).replies).toEqual([]);
	});

	it.each(['navigate', 'setHTML', 'eval', '__proto__', 'constructor', 'toString', 'ready', ''])('there is no method %j', (method) => {
		const { replies, orders } = said(wire(method, 'https://elsewhere.example'), listening('error'));
		expect(orders).toEqual([]);
		expect(replies.map(({ value }) => (value as { code: number }).code)).toEqual([2]);
	});

	it('loops when told to, and not when told not to', () => {
		const { talk } = said(wire('setLoop', true));
		expect(said(wire('getLoop'), talk).replies[0]).toMatchObject({ value: true });
		expect(said(wire('setLoop', false), talk).talk).toEqual(SILENT);
	});
});

describe('listeners', () => {
	it('are told as often as they asked by different names, and no more', () => {
		let talk = listening('play', 'play');
		talk = said(wire('addEventListener', 'play', 7), talk).talk;
		talk = said(wire('addEventListener', 'play'), talk).talk;
		const { replies } = turned({}, { sounding: true, paused: false }, talk);
		expect(replies.map(({ listener }) => listener)).toEqual(['to play', 7, undefined]);
	});

	it('hear no more once they are removed: one by name, all without', () => {
		const talk = said(wire('addEventListener', 'play', 'other'), listening('play', 'pause')).talk;
		const one = said(wire('removeEventListener', 'play', 'to play'), talk).talk;
		expect([...one.listeners]).toEqual([
			['play', ['other']],
			['pause', ['to pause']]
		]);
		const none = said(wire('removeEventListener', 'play'), talk).talk;
		expect([...none.listeners]).toEqual([
			['play', []],
			['pause', ['to pause']]
		]);
	});

	it('of what is no event are not kept', () => {
		for (const event of ['__proto__', 'message', 3, null, undefined])
			expect(said(wire('addEventListener', event, 'me')).talk).toEqual(SILENT);
	});

	it('that come late are told what was said once: that it is ready, and how high it is', () => {
		expect(said(wire('addEventListener', 'ready', 'late')).replies).toEqual([
			{
				context: 'player.js',
				version: '0.0.11',
				event: 'ready',
				listener: 'late',
				value: { src: FACTS.src, events: EVENTS, methods: METHODS }
			}
		]);
		expect(said(wire('addEventListener', 'resize', 'late')).replies).toEqual([]);
		expect(said(wire('addEventListener', 'resize', 'late'), SILENT, { ...FACTS, height: 120 }).replies).toEqual([
			expect.objectContaining({ event: 'resize', value: { height: 120 } }),
			{ context: 'iframe.resize', src: FACTS.src, height: 120 }
		]);
	});
});

describe('events', () => {
	const playing = { paused: false, sounding: true };
	it.each<[string, Partial<Facts>, Partial<Facts>, unknown[]]>([
		['nothing changes', {}, {}, []],
		['a play that is not heard yet', {}, { paused: false }, []],
		['the first sound', { paused: false }, playing, [['play']]],
		['time goes by', {}, { at: seconds(13) }, [['timeupdate', { seconds: 13, duration: 250 }]]],
		[
			'a jump',
			{},
			{ at: seconds(30), jumps: 1 },
			[
				['timeupdate', { seconds: 30, duration: 250 }],
				['seeked', { seconds: 30, duration: 250 }]
			]
		],
		['a jump to where it is', {}, { jumps: 1 }, [['seeked', { seconds: 12.5, duration: 250 }]]],
		['another line', {}, { duration: seconds(90) }, [['timeupdate', { seconds: 12.5, duration: 90 }]]],
		['sound comes', {}, { arrived: seconds(125) }, [['progress', { percent: 0.5, seconds: 125, duration: 250 }]]],
		['more than all of it', {}, { arrived: seconds(251) }, [['progress', { percent: 1, seconds: 251, duration: 250 }]]],
		[
			'another paragraph',
			{},
			{ paragraph: 'p2' as ParagraphId, speaker: MAYNES.id },
			[
				['paragraphchange', { paragraph: 'p2', speaker: 'maynes' }],
				['speakerchange', { speaker: 'maynes' }]
			]
		],
		[
			'the speaker goes on',
			{ speaker: MAYNES.id },
			{ paragraph: 'p2' as ParagraphId, speaker: MAYNES.id },
			[['paragraphchange', { paragraph: 'p2', speaker: 'maynes' }]]
		],
		['nobody named', { speaker: MAYNES.id }, {}, [['speakerchange', { speaker: null }]]],
		['a new speed', {}, { rate: 2 }, [['ratechange', { rate: 2 }]]],
		['a failure', {}, { fault: { code: 1, msg: 'No', cause: 'undecodable' } }, [['error', { code: 1, msg: 'No', cause: 'undecodable' }]]],
		[
			'the same failure',
			{ fault: { code: 1, msg: 'No', cause: 'undecodable' } },
			{ fault: { code: 1, msg: 'No', cause: 'undecodable' } },
			[]
		],
		['a failure overcome', { fault: { code: 1, msg: 'No', cause: 'undecodable' } }, {}, []],
		['the volume', {}, { volume: 1, muted: false }, []]
	])('%s', (_what, before, after, expected) => expect(told(turned(before, after))).toEqual(expected));

	it('a play and a pause are told in turn, whatever the network does between', () => {
		let talk = listening('play', 'pause', 'ended');
		const course = [{}, { paused: false }, playing, { paused: false }, playing, {}, {}, { paused: false }, {}, playing, { over: true }].map(
			(facts) => ({ ...FACTS, ...facts })
		);
		const events = course.slice(1).map((facts, i) => {
			const heard = changed(talk, course[i]!, facts);
			talk = heard.talk;
			return told(heard).flat().join();
		});
		expect(events).toEqual(['', 'play', '', '', 'pause', '', '', '', 'play', 'pause,ended']);
	});

	it('a loop begins again at the end, and says nothing of it', () => {
		const talk = { ...listening('play', 'pause', 'ended'), loop: true, begun: true };
		const end = turned(playing, { over: true }, talk);
		expect(end).toEqual({ talk, replies: [], orders: [{ do: 'play' }] });
		expect(turned({ paused: false }, playing, end.talk)).toEqual({ talk, replies: [], orders: [] });
		expect(told(turned(playing, {}, talk))).toEqual([['pause']]);
	});

	it('a jump to the end without playing ends nothing', () =>
		expect(told(turned({}, { over: true, jumps: 1 }))).toEqual([['seeked', expect.anything()]]));

	it('a new height is told to listeners, and to everybody as iframes are wont to', () => {
		const resize = { context: 'iframe.resize', src: FACTS.src, height: 90 };
		expect(turned({}, { height: 90 }, SILENT).replies).toEqual([resize]);
		expect(turned({}, { height: 90 }).replies).toEqual([expect.objectContaining({ event: 'resize', value: { height: 90 } }), resize]);
	});
});

it('announces every method and event, and answers or obeys each', () => {
	const { value } = ready(FACTS) as { value: { methods: string[]; events: string[] } };
	const own = 'play pause getPaused mute unmute getMuted setVolume getVolume getDuration setCurrentTime getCurrentTime setLoop getLoop';
	const ours = 'getParagraph setParagraph getSpeakers setSpeaker getPlaybackRate setPlaybackRate';
	expect(value.methods.toSorted()).toEqual(`${own} removeEventListener addEventListener ${ours}`.split(' ').sort());
	expect(value.events.toSorted()).toEqual(
		'ready play pause ended timeupdate progress seeked error paragraphchange speakerchange ratechange resize'.split(' ').sort()
	);
	const sense: Readonly<Record<string, unknown>> = { setParagraph: 'p1', setSpeaker: 'maynes', setLoop: true, addEventListener: 'play' };
	for (const method of value.methods)
		expect(told(said(wire(method, sense[method] ?? 1), listening('error')))).not.toContainEqual(['error', expect.anything()]);
});

it('law: whatever comes, it is answered in events that were announced, and only the listed orders are given', () => {
	const orders = new Set(['play', 'pause', 'mute', 'volume', 'rate', 'seek', 'paragraph', 'speaker']);
	const answers = new Set<unknown>([...EVENTS, ...METHODS]);
	const method = fc.oneof(fc.constantFrom(...METHODS), fc.string());
	const value = fc.oneof(fc.constantFrom(...EVENTS), fc.anything());
	fc.assert(
		fc.property(fc.array(fc.tuple(method, value, fc.anything())), (messages) => {
			let talk = SILENT;
			for (const [name, worth, listener] of messages) {
				const heard = said(wire(name, worth, listener), talk);
				talk = heard.talk;
				for (const order of heard.orders) expect(orders).toContain(order.do);
				for (const { event, context } of heard.replies) expect(context === 'player.js' && answers.has(event)).toBe(true);
			}
		})
	);
});
