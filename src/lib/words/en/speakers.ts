/** Words for hearing some speakers and not others. */

export const speakers = {};
