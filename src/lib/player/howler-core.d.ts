/** The core build has the same face as the whole one, without the spatial part, and no types of its own. */
declare module 'howler/dist/howler.core.min.js' {
	export { Howl, Howler } from 'howler';
}
