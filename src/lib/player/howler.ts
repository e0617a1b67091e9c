/**
 * Has Howler 2.2.4 make, lend and clear away the element a sound streams through; where and how it plays is told to the element itself,
 * because Howler queues `seek` and `rate` behind a pending `play`, holds `play` back until `canplaythrough`, and jumps to its own old
 * position when it does.
 */
import { Howl, Howler } from 'howler/dist/howler.core.min.js';
import { elementOf, layReady } from './insides.ts';
import { streaming } from './streaming.ts';

/** The ending Howler knows a type by, since our addresses need not have one. */
const FORMATS: Readonly<Record<string, string>> = { webm: 'webm', mp4: 'm4a', mpeg: 'mp3', ogg: 'ogg', wav: 'wav' };

export const howlerSound = streaming(({ url, type }) => {
	// No Web Audio: its context would only wake the sound card and warn that nobody has clicked yet.
	Howler.usingWebAudio = Howler.autoUnlock = false;
	const format = FORMATS[/^audio\/([^;]+)/.exec(type)?.[1] ?? ''] ?? 'mp3';
	layReady(Howler);
	const howl = new Howl({ src: [url], format: [format], html5: true, preload: 'metadata' });
	const element = elementOf(howl);
	return element && { element, end: () => howl.unload() };
});
