/** Which bytes of a file a request asks for: the one-range part of RFC 9110, section 14. */
export type Wanted =
	| { readonly is: 'whole' }
	/** `[from, to)` */
	| { readonly is: 'part'; readonly from: number; readonly to: number }
	| { readonly is: 'unsatisfiable' };

const WHOLE: Wanted = { is: 'whole' };

/** A header that is not one range of bytes is ignored, as the RFC allows; players never send several. */
export function wantedBytes(header: string | null, size: number): Wanted {
	const range = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
	if (!range || (range[1] === '' && range[2] === '')) return WHOLE;
	const [first, last] = [range[1]!, range[2]!];
	const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
	if (first !== '' && last !== '' && Number(last) < from) return WHOLE;
	return from >= size || from >= to ? { is: 'unsatisfiable' } : { is: 'part', from, to };
}
