/** A copy as plain files has a folder for each page, and every web host ends the address of a folder with a slash. */
import { isStill } from './still.server.ts';
import type { LayoutServerLoad } from './$types.js';

export const trailingSlash = isStill ? 'always' : 'never';

/** The language of the page; a plain file has none of its own. */
export const load: LayoutServerLoad = ({ locals }) => ({ language: isStill ? null : locals.language });
