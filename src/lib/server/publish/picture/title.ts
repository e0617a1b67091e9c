/** A title as large as its room allows. */
import { heightIn, line, type Box, type Style } from './drawing.ts';
import { stackOf } from './fonts.ts';

/** In pixels, the largest first. */
const SIZES = [84, 76, 68, 60, 52, 45];
const LEADING = 1.13;

/** @param room in pixels; a title that is too long even at the smallest size is cut there */
export async function titleIn(title: string, width: number, room: number, sizes = SIZES): Promise<Box> {
	for (const size of sizes.filter((size) => mayFit(title, size, width, room))) {
		const set = line({ ...faceOf(size), textWrap: 'balance', width }, title);
		if ((await heightIn(set, width)) <= room) return set;
	}
	const least = sizes.at(-1)!;
	return line({ ...faceOf(least), wordBreak: 'break-word', lineClamp: Math.max(1, Math.floor(room / (least * LEADING))), width }, title);
}

/** A letter of this face is seldom narrower than 0.4 of its size, which spares most of the trying; and no word is to be broken that need not be. */
function mayFit(title: string, size: number, width: number, room: number): boolean {
	const longest = Math.max(...title.split(' ').map(broadness));
	return title.length * 0.4 * size * LEADING * size <= width * room && longest * size <= width;
}

/** About, in sizes of the letter. */
const broadness = (word: string): number =>
	Array.from(word).reduce((sum, letter) => sum + (letter === letter.toLowerCase() ? 0.56 : 0.76), 0);

const faceOf = (size: number): Style => ({
	fontFamily: stackOf('Literata'),
	fontSize: size,
	fontWeight: 600,
	lineHeight: LEADING,
	letterSpacing: '-0.015em'
});
