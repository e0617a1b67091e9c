/** Puts a link where its reader can take it from: the clipboard, or where the browser forbids that the address bar. */
import type { Words } from '#lib/words/words.ts';

interface Copier {
	/** Whether the page that the link leads to is the one in the address bar. */
	readonly inAddressBar: boolean;
	say(words: string): void;
	readonly words: Pick<Words['player'], 'linkCopied' | 'linkInAddressBar'>;
}

export function copyLink(link: string, { inAddressBar, say, words }: Copier): void {
	const elsewhere = (): void => {
		if (!inAddressBar) return say(link);
		location.hash = new URL(link).hash;
		say(words.linkInAddressBar);
	};
	if (!('clipboard' in navigator)) return elsewhere();
	navigator.clipboard.writeText(link).then(() => say(words.linkCopied), elsewhere);
}
