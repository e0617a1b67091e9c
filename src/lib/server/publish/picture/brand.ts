/** The sign of the house with the library's name beside it. */
import { DARK_SPEAKERS, LIGHT } from './colours.ts';
import { box, image, line, type Box } from './drawing.ts';
import { stackOf, writable } from './fonts.ts';
import { asImage } from './weaving.ts';

const SIZE = 40;

/** The favicon: two people speak in turn. */
const sign = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${LIGHT.ink}"/><rect x="5" y="8" width="11" height="6" rx="1.5" fill="${DARK_SPEAKERS[0]}"/><rect x="14" y="18" width="13" height="6" rx="1.5" fill="${DARK_SPEAKERS[1]}"/></svg>`;

export function brand(title: string): Box {
	const name = writable(title, 'Inter');
	const face = { fontFamily: stackOf('Inter'), fontSize: 28, letterSpacing: '-0.01em', marginLeft: 16, lineClamp: 1, maxWidth: 640 };
	return box({ alignItems: 'center' }, image(asImage(sign), SIZE, SIZE), name === null ? null : line(face, name));
}
