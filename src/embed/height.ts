/** How high a frame would have to be for what it holds, so that a page that listens can make room. */

/** In CSS pixels. */
export interface Shape {
	/** Of the player as it is now. */
	readonly whole: number;
	/** Of the box the text scrolls in; `null` where no text is shown. */
	readonly box: number | null;
	/** Of all the text. */
	readonly text: number;
	/** From the uppermost control to the lowest. */
	readonly controls: number;
	/** The size of the page's letters, which everything grows with. */
	readonly rem: number;
}

/** From here on a frame shows the lines being spoken, and from there on it is a page to read. In rem, as in Frame.svelte. */
const SPOKEN = 7;
const READING = 15;
/** More is asked for by nobody: a page cannot follow the voice in a frame that is higher than the window. In rem. */
const MOST = 40;
/** Of the lines being spoken, in rem. */
const LINES = 6;
/** Above and below the controls where there is nothing else, in rem. */
const AIR = 0.4;

/** Never of another view than it has now, so that obeying does not change what is asked for. */
export function heightFor({ whole, box, text, controls, rem }: Shape): number {
	const within = (wish: number, from: number, to: number): number => Math.ceil(Math.min(Math.max(wish, from * rem), to));
	if (box === null) return within(controls + 2 * AIR * rem, 0, SPOKEN * rem - 1);
	const rest = whole - box;
	if (whole < READING * rem) return within(rest + LINES * rem, SPOKEN, READING * rem - 1);
	return within(rest + text, READING, Math.max(rest, MOST * rem));
}

/**
 * @param box what the text scrolls in, in the box that holds all of the player
 * @param tell called at once, since browsers do not watch over frames that are out of sight, and whenever it may have changed
 * @returns what ends it
 */
export function watchHeight(box: HTMLElement, tell: (height: number) => void): () => void {
	const player = box.parentElement ?? box;
	const look = (): void => tell(heightFor(shapeOf(player, box)));
	look();
	const observer = new ResizeObserver(look);
	for (const element of [player, box, ...box.children]) observer.observe(element);
	return () => observer.disconnect();
}

function shapeOf(player: Element, box: HTMLElement): Shape {
	const isShown = box.getClientRects().length > 0;
	const spans = Array.from(player.querySelectorAll('button, a, [role=slider]'), (control) => control.getBoundingClientRect()).filter(
		({ height }) => height > 0
	);
	return {
		whole: player.getBoundingClientRect().height,
		box: isShown ? box.clientHeight : null,
		text: isShown ? textIn(box) : 0,
		controls: Math.max(0, Math.max(...spans.map(({ bottom }) => bottom)) - Math.min(...spans.map(({ top }) => top))),
		rem: parseFloat(getComputedStyle(document.documentElement).fontSize)
	};
}

/** A box is never less high inside than outside, so it is measured by what stands in it. */
function textIn(box: HTMLElement): number {
	const end = box.lastElementChild?.getBoundingClientRect().bottom ?? 0;
	return end - box.getBoundingClientRect().top + box.scrollTop + parseFloat(getComputedStyle(box).paddingBottom);
}
