/** Programs of other people that some tests ask for a second opinion, each in its Debian package. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian.mjs';
import { say } from './programs.mjs';

/** The package, and where what we ask of it may stand; a bare name stands on the path. */
const OUTSIDERS = /** @type {const} */ ([
	['ffmpeg', ['ffmpeg']],
	['libxml2-utils', ['xmllint']],
	['newsboat', ['newsboat']],
	['poppler-utils', ['pdftotext']],
	// Not on everybody's path.
	['nginx-light', ['nginx', '/usr/sbin/nginx']],
	['python3-feedparser', ['/usr/lib/python3/dist-packages/feedparser']]
]);

/**
 * @param {(path: string) => boolean} exists
 * @param {string} path the folders programs are looked for in
 * @returns {string[]} the packages that are not there
 */
export const missing = (exists, path) =>
	OUTSIDERS.filter(([, places]) => !places.some((place) => placesOf(place, path).some(exists))).map(([name]) => name);

/**
 * @param {string} place
 * @param {string} path
 */
const placesOf = (place, path) => (place.startsWith('/') ? [place] : path.split(delimiter).map((folder) => join(folder, place)));

const missingNow = () => missing(existsSync, process.env.PATH ?? '');

/** All in one call, since a call takes longer than a package; the tests that ask one who could not come are skipped. */
export async function ensureOutsiders() {
	const wanted = missingNow();
	if (wanted.length > 0) await installFromDebian(wanted, 'for second opinions in the tests');
	const absent = missingNow();
	if (absent.length > 0) say(`The tests that ask programs from ${absent.join(', ')} for a second opinion will be skipped.`);
}
