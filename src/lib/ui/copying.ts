/** Puts a link where its reader can take it from: the clipboard, or where the browser forbids that the address bar. */

interface Copier {
	/** Whether the page that the link leads to is the one in the address bar. */
	readonly inAddressBar: boolean;
	say(words: string): void;
}

export function copyLink(link: string, { inAddressBar, say }: Copier): void {
	const elsewhere = (): void => {
		if (!inAddressBar) return say(link);
		location.hash = new URL(link).hash;
		say('The link stands in the address bar');
	};
	if (!('clipboard' in navigator)) return elsewhere();
	navigator.clipboard.writeText(link).then(() => say('Link copied'), elsewhere);
}
