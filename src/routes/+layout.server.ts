/** A copy as plain files has a folder for each page, and every web host ends the address of a folder with a slash. */
import { isStill } from './still.server.ts';

export const trailingSlash = isStill ? 'always' : 'never';
