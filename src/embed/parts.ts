/** What the page around a player can reach of it with `::part()`. */

const PARTS: readonly (readonly [selector: string, part: string])[] = [
	['article', 'transcript'],
	['.turn', 'turn'],
	['.turn > h2', 'speaker'],
	['.turn > .at', 'time'],
	['.turn > p', 'paragraph'],
	['.deck .lanes', 'lanes'],
	['.deck .rails', 'seek'],
	['.deck .clock', 'clock'],
	['.deck .controls', 'controls'],
	['.deck .controls button', 'button'],
	['.deck .controls button.main', 'button play'],
	['.deck select', 'speed'],
	['.deck .follow', 'follow']
];

/** Names are given here and not in the page, where three thousand paragraphs would carry them for nobody. */
export function nameParts(root: ShadowRoot): void {
	for (const [selector, part] of PARTS) for (const element of root.querySelectorAll(selector)) element.setAttribute('part', part);
}

/** `::part()` cannot ask for an attribute, so the paragraph being heard has a second name. */
export function markHeard(root: ShadowRoot, paragraph: string | null): void {
	root.querySelector('[part~=heard]')?.part.remove('heard');
	if (paragraph !== null) root.getElementById(paragraph)?.part.add('heard');
}
