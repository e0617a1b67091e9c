/** Looks a place up in an order instead of walking there. */

/** How many at the beginning hold, where all that hold come before all that do not. */
export function countWhile(length: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
