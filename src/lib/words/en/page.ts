/** Words for an episode's page. */

export const page = {};
