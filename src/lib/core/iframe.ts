/** The one line that puts a player into another page. */
import { escapeMarkup } from './formats/markup.ts';

export interface Framed {
	/** The player's address, absolute. */
	readonly src: string;
	/** In pixels, or as wide as its place. */
	readonly width: number | '100%';
	/** In pixels. */
	readonly height: number;
	/** Said by screen readers in the place of the frame. */
	readonly title: string;
}

const ALLOWED = 'autoplay; clipboard-write; fullscreen; picture-in-picture; web-share';

/** Without a script: those who paste it often may not. */
export function iframeOf({ src, width, height, title }: Framed): string {
	const attributes = {
		src,
		width: String(width),
		height: String(height),
		title,
		allow: ALLOWED,
		loading: 'lazy',
		referrerpolicy: 'strict-origin-when-cross-origin',
		style: 'border:0;max-width:100%'
	};
	const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeMarkup(value)}"`);
	return `<iframe ${written.join(' ')} allowfullscreen></iframe>`;
}
