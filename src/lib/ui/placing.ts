/** Where something small stands beside words in the window, so that it hides neither them nor itself. */

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** What is to be seen of the window, in its pixels. */
interface View {
	readonly top: number;
	readonly bottom: number;
	readonly width: number;
}

/** Between it and the words, and between it and the window's edges. */
const APART = 8;

/**
 * Above the first line, else below the last one, else at the top of the view: words that fill the window are covered in any case.
 *
 * @param first the first line of the words
 * @param last the last line of them
 */
export function placeBeside(
	first: Box,
	last: Box,
	size: { readonly width: number; readonly height: number },
	view: View
): { readonly left: number; readonly top: number } {
	const fits = (at: number): boolean => at >= view.top && at + size.height <= view.bottom;
	const [above, below] = [first.top - APART - size.height, last.bottom + APART];
	const [line, top] = fits(above) ? [first, above] : fits(below) ? [last, below] : [first, view.top + APART];
	const left = (line.left + line.right - size.width) / 2;
	return { left: Math.max(APART, Math.min(left, view.width - APART - size.width)), top };
}
