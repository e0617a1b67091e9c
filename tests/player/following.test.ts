import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, FOLLOWING, type Band, type Following, type FollowingEvent, type Scene } from '#lib/player/following.ts';

const view = { top: 0, bottom: 800, still: false };
const band = (top: number, height = 30): Band => ({ top, bottom: top + height });
/** A line of a turn that begins with it and is `tall` high. */
const scene = (line: number, tall = 100, turnTop = line): Scene => ({ line: band(line), turn: band(turnTop, tall), view });
const gliding: Following = { is: 'following', scrolls: 'page' };
const held: Following = { is: 'following', scrolls: 'reader' };
const above: Following = { is: 'away', spoken: 'above' };
const below: Following = { is: 'away', spoken: 'below' };
const off: Following = { is: 'off' };
const lit = (of: Scene, newTurn = false): FollowingEvent => ({ type: 'lit', newTurn, ...of });
const looking = (spoken: 'above' | 'below' | null): Following => ({ is: 'held', spoken });
const event = (type: 'moved' | 'resized' | 'jumped' | 'toggled' | 'searched' | 'released', of: Scene): FollowingEvent => ({ type, ...of });

describe('a word is lit', () => {
	it.each<[string, Following, FollowingEvent, Following, number | null]>([
		['a line in view stays where it is', FOLLOWING, lit(scene(500)), FOLLOWING, null],
		['a new turn seen whole stays where it is', FOLLOWING, lit(scene(400, 200), true), FOLLOWING, null],
		['a new turn that would run out of view comes to the calm height', FOLLOWING, lit(scene(500, 300), true), gliding, 300],
		['its heading comes along', FOLLOWING, lit(scene(560, 300, 520), true), gliding, 320],
		['a place deep in a long turn is brought by its line', FOLLOWING, lit(scene(700, 5000, -900), true), gliding, 500],
		['a line that runs low in a long turn moves on by a screenful', FOLLOWING, lit(scene(630, 5000, -900)), gliding, 430],
		['while a scroll of ours is under way nothing is ordered', gliding, lit(scene(900)), gliding, null],
		['out of sight of a reader who is elsewhere nothing moves', below, lit(scene(900)), below, null],
		['it says when the line has gone past the reader', below, lit(scene(-200)), above, null],
		['it joins again where speech reaches the reader', below, lit(scene(790)), FOLLOWING, null],
		['off is off', off, lit(scene(300), true), off, null]
	])('%s', (_name, state, what, expected, by) => {
		const next = follow(state, what);
		expect(next.state).toEqual(expected);
		expect(next.orders.map((order) => order.by)).toEqual(by === null ? [] : [by]);
	});
});

describe('a search', () => {
	it.each<[string, Following, FollowingEvent, Following, number | null]>([
		['stops the page going along, though the line is in view', FOLLOWING, event('searched', scene(300)), looking(null), null],
		['halts a glide of ours', gliding, event('searched', scene(900)), looking('below'), 0],
		['leaves off what is off', off, event('searched', scene(300)), off, null],
		['is not disturbed by a new turn', looking(null), lit(scene(700, 900), true), looking(null), null],
		['knows where the line has gone', looking(null), event('moved', scene(-200)), looking('above'), null],
		['is not over when the line comes back into view', looking('above'), event('moved', scene(200)), looking(null), null],
		['is not over when a scroll has ended', looking('above'), { type: 'settled' }, looking('above'), null],
		['gives the page back when it plays from what was found', looking('above'), event('jumped', scene(300)), FOLLOWING, null],
		['goes along with what it plays', looking('above'), event('jumped', scene(1000)), gliding, 800],
		['gives way to a wish to follow', looking('below'), event('toggled', scene(1000)), gliding, 800],
		['that is ended where the line is, follows', looking(null), event('released', scene(300)), FOLLOWING, null],
		['that is ended elsewhere, shows the way back', looking('below'), event('released', scene(900)), below, null],
		['that never was ends without a trace', above, event('released', scene(-100)), above, null]
	])('%s', (_name, state, what, expected, by) => {
		const next = follow(state, what);
		expect(next.state).toEqual(expected);
		expect(next.orders.map((order) => order.by)).toEqual(by === null ? [] : [by]);
	});
});

describe('the reader', () => {
	it.each<[string, Following, FollowingEvent, Following, number | null]>([
		['scrolls, but still sees the line', FOLLOWING, event('moved', scene(10)), held, null],
		['holds the page as long as the scroll goes on', held, lit(scene(790)), held, null],
		['holds it though a new turn begins', held, lit(scene(790, 900), true), held, null],
		['lets go of it', held, { type: 'settled' }, FOLLOWING, null],
		['has scrolled away when the next word comes', held, lit(scene(-300)), above, null],
		['scrolls on: the line leaves above', FOLLOWING, event('moved', scene(-40)), above, null],
		['scrolls back: the line leaves below', FOLLOWING, event('moved', scene(810)), below, null],
		['scrolls to where the line is', above, event('moved', scene(10)), held, null],
		['does nothing while our own scroll passes by', gliding, event('moved', scene(1200)), gliding, null],
		['sees our scroll arrive', gliding, event('moved', scene(300)), FOLLOWING, null],
		['grasps the page in the middle of it, and it halts', gliding, { type: 'grasped' }, FOLLOWING, 0],
		['grasps a page that lies still', FOLLOWING, { type: 'grasped' }, FOLLOWING, null],
		['turns following off', FOLLOWING, event('toggled', scene(300)), off, null],
		['turns it on and is taken there', off, event('toggled', scene(1000)), gliding, 800],
		['asks for the way back', above, event('toggled', scene(-400)), gliding, -600],
		['turns it on where the line is', off, event('toggled', scene(300)), FOLLOWING, null],
		['clicks a word in view, which stays under the finger', above, event('jumped', scene(780)), FOLLOWING, null],
		['asks for a place out of view', below, event('jumped', scene(1000)), gliding, 800],
		['is not moved by a jump while following is off', off, event('jumped', scene(5000)), off, null],
		['turns the phone', FOLLOWING, event('resized', scene(900)), FOLLOWING, 700],
		['turns the phone elsewhere', below, event('resized', scene(900)), below, null]
	])('%s', (_name, state, what, expected, by) => {
		const next = follow(state, what);
		expect(next.state).toEqual(expected);
		expect(next.orders.map((order) => order.by)).toEqual(by === null ? [] : [by]);
	});
});

it('glides only near by, and never for a reader who asked for less motion', () => {
	const smooth = (of: Scene): boolean | undefined => follow(FOLLOWING, lit(of)).orders[0]?.smooth;
	expect(smooth(scene(700))).toBe(true);
	expect(smooth(scene(5000))).toBe(false);
	expect(smooth({ ...scene(700), view: { ...view, still: true } })).toBe(false);
});

const px = fc.integer({ min: -5000, max: 5000 });
const anyScene = fc
	.tuple(px, fc.nat(900), fc.nat(900))
	.map(([top, over, under]) => ({ line: band(top), turn: { top: top - over, bottom: top + 30 + under }, view }));
const anyEvent = fc.oneof(
	fc.tuple(anyScene, fc.boolean()).map(([of, newTurn]) => lit(of, newTurn)),
	fc.tuple(anyScene, fc.constantFrom('moved', 'resized', 'jumped', 'toggled')).map(([of, type]) => event(type, of)),
	fc.constantFrom<FollowingEvent>({ type: 'grasped' }, { type: 'settled' })
);

describe('laws', () => {
	it('scrolls nobody who is away or has turned it off, unless asked', () => {
		fc.assert(
			fc.property(fc.constantFrom(above, below, off), anyEvent, (state, what) => {
				if (what.type !== 'jumped' && what.type !== 'toggled') expect(follow(state, what).orders).toEqual([]);
			})
		);
	});

	it('brings the spoken line into the upper part of the view by one scroll, and is then content', () => {
		fc.assert(
			fc.property(anyScene, fc.boolean(), (of, newTurn) => {
				const [order] = follow(FOLLOWING, lit(of, newTurn)).orders;
				const by = order?.by ?? 0;
				const shifted = { line: band(of.line.top - by), turn: { top: of.turn.top - by, bottom: of.turn.bottom - by }, view };
				expect(shifted.line.top).toBeGreaterThanOrEqual(0);
				expect(shifted.line.bottom).toBeLessThanOrEqual(0.8 * 800 + 1);
				expect(follow(FOLLOWING, lit(shifted)).orders).toEqual([]);
			})
		);
	});
});
