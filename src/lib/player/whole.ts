/** Sounds from a web host that cannot serve a part of a file: nobody can jump in them until they are here whole. */

/** HTML 4.8.11.9: what the browser can go to. Where the host serves no byte ranges that is nothing but the start. */
export const runsOnlyOn = ({ readyState, seekable, src }: HTMLMediaElement): boolean =>
	readyState > 0 && !src.startsWith('blob:') && (seekable.length === 0 || seekable.end(seekable.length - 1) === 0);

/**
 * @param arriving called whenever a part has come
 * @returns an address for it on this page, to be given back
 * @throws TypeError where it cannot be had
 */
export async function fetchWhole(url: string, arriving: () => void): Promise<string> {
	const answer = await fetch(url);
	if (!answer.ok || !answer.body) throw new TypeError(`${url} was answered with ${answer.status}`);
	const parts: Uint8Array<ArrayBuffer>[] = [];
	for (const reader = answer.body.getReader(); ;) {
		const { value } = await reader.read();
		if (!value) break;
		parts.push(value);
		arriving();
	}
	return URL.createObjectURL(new Blob(parts, { type: answer.headers.get('content-type') ?? '' }));
}

/** @param whole what `fetchWhole` made; nothing is given back where it made nothing */
export function giveBack(whole: string | null): void {
	if (whole !== null) URL.revokeObjectURL(whole);
}
