/** The one door to the browser's events, so that whoever opens also closes: it answers with what ends the listening. */
export { on as listen } from 'svelte/events';
