/** Tells of an element's box whenever it changes: an observer of its own, for Svelte's bindings bring a whole register of them along. */

/** To be attached: `{@attach measured(({ clientWidth }) => (width = clientWidth))}`; told first when the element has been laid out. */
export const measured = (tell: (box: HTMLElement) => void) => (element: HTMLElement) => {
	const watch = new ResizeObserver(() => tell(element));
	watch.observe(element, { box: 'border-box' });
	return () => watch.disconnect();
};
