/** Puts a transcript on the clipboard, as text and as a document, for whatever it is pasted into. */
import { copiedTranscript, type Copied } from '#lib/core/copied.ts';
import type { Heading, Manuscript } from '#lib/core/manuscript.ts';
import { listen } from '../listen.ts';
import { publicAddress } from './choice.ts';

/** @returns whether the browser let it */
export async function copyTranscript(heading: Heading, manuscript: Manuscript): Promise<boolean> {
	const copied = copiedTranscript(heading, manuscript, publicAddress());
	try {
		if (!('clipboard' in navigator)) return copyAsAlways(copied);
		await writeBoth(copied);
		return true;
	} catch {
		return copyAsAlways(copied);
	}
}

async function writeBoth({ plain, html }: Copied): Promise<void> {
	const blob = (text: string, type: string): Blob => new Blob([text], { type });
	await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') })]);
}

/** A page that came by plain http has no clipboard to write to, but may answer a copy that it starts itself. */
function copyAsAlways({ plain, html }: Copied): boolean {
	let isCopied = false;
	const end = listen(document, 'copy', (event: ClipboardEvent) => {
		event.preventDefault();
		event.clipboardData?.setData('text/plain', plain);
		event.clipboardData?.setData('text/html', html);
		isCopied = event.clipboardData !== null;
	});
	document.execCommand('copy');
	end();
	return isCopied;
}
