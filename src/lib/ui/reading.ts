/** Brings a transcript that is already on the page to life: a few listeners for all of it, and no node of its own. */
import type { Attachment } from 'svelte/attachments';
import type { ParagraphId } from '#lib/core/transcript.ts';
import type { Player } from '#lib/player/player.svelte.ts';
import type { Follower } from './follower.svelte.ts';
import { openLamp, type Lamp } from './lamp.ts';
import { listen } from './listen.ts';
import { nearness } from './nearness.ts';
import type { Printed } from './page.ts';
import { isSelecting, wordUnder } from './pointing.ts';
import { roving, type Roving } from './roving.ts';
import { scrollerOf, type Scroller } from './scroller.ts';

export interface Reader {
	readonly player: Player;
	readonly follower: Follower;
	readonly page: Printed;
	hear(passage: number, word?: number): void;
	copyLink(paragraph: ParagraphId): void;
	/** What is to be seen of the text, in pixels of the viewport. */
	covers(): { readonly top: number; readonly bottom: number };
}

/** Keys by which a page is scrolled: who presses them has the page now. */
const SCROLLS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', 'Tab']);

export const reading =
	(reader: Reader): Attachment<HTMLElement> =>
	(article) => {
		const lamp = openLamp();
		const stops = roving(article, reader.page);
		const scroller = scrollerOf(article);
		const ends = [
			...shine(reader, lamp, stops, scroller),
			...attend(article, reader, stops),
			...keepUp(reader.follower, scroller),
			nearness(article),
			lamp.off,
			stops.end
		];
		return () => {
			for (const end of ends) end();
		};
	};

/** Lights the word, marks the paragraph, and tells the follower. */
function shine({ player, page, follower, covers }: Reader, lamp: Lamp, stops: Roving, scroller: Scroller): (() => void)[] {
	let current: HTMLElement | null = null;
	let looked = -1;
	const look = () => {
		const line = lamp.rect();
		return line && current && { line, turn: (current.closest('.turn') ?? current).getBoundingClientRect() };
	};
	follower.watch(look, covers, scroller);
	const end = player.onlit((paragraph, word) => {
		const next = page.paragraph(paragraph);
		const newTurn = current !== null && next?.parentElement !== current.parentElement;
		const moved = next !== current;
		if (next) lamp.light(next, word);
		else lamp.off();
		if (moved) {
			current?.removeAttribute('aria-current');
			next?.setAttribute('aria-current', 'true');
			current = next;
			stops.suggest(paragraph);
		}
		// Looking costs a layout, and a line lasts for seconds: once a second is often enough.
		if (next && (moved || player.second !== looked)) follower.lit(newTurn);
		looked = player.second;
	});
	return [end, () => current?.removeAttribute('aria-current')];
}

/** Clicks and keys inside the transcript. */
function attend(article: HTMLElement, reader: Reader, stops: Roving): (() => void)[] {
	return [
		listen(article, 'click', (event) => click(event, reader)),
		listen(article, 'keydown', stops.key),
		listen(article, 'focusin', stops.focused)
	];
}

function click(event: MouseEvent, { page, hear, copyLink }: Reader): void {
	if (!(event.target instanceof Element) || event.defaultPrevented || hasModifier(event)) return;
	const passage = page.passageOf(event.target);
	if (passage < 0) return;
	if (event.target.closest('.link')) {
		event.preventDefault();
		copyLink(page.paragraph(passage)!.id as ParagraphId);
	} else if (event.target.closest('.at')) hear(passage);
	else if (!isSelecting(event.target.getRootNode())) clickWord(event, passage, page.paragraph(passage)!, hear);
}

function clickWord({ clientX, clientY }: MouseEvent, passage: number, paragraph: HTMLElement, hear: Reader['hear']): void {
	const word = wordUnder(paragraph, clientX, clientY);
	if (word !== null) hear(passage, word);
}

const hasModifier = ({ ctrlKey, metaKey, shiftKey, altKey, button }: MouseEvent): boolean =>
	ctrlKey || metaKey || shiftKey || altKey || button !== 0;

/** Tells our own scrolls from the reader's. */
function keepUp(follower: Follower, scroller: Scroller): (() => void)[] {
	return [
		scroller.on('scroll', () => follower.saw('moved')),
		scroller.on('scrollend', follower.settled),
		scroller.onresize(() => follower.saw('resized')),
		scroller.on('wheel', follower.grasped),
		scroller.on('touchmove', follower.grasped),
		scroller.on('keydown', (event) => event instanceof KeyboardEvent && SCROLLS.has(event.key) && follower.grasped())
	];
}
