/** Words for what is kept offline. */

export const offline = {};
