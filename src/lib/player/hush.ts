/** Plays every sound of this page softer for a while, and leaves the volume that was chosen as it is: nobody keeps or shows a fade. */
import type { SoundFactory, Tuning } from './sound.ts';
import { AS_RECORDED } from './tuning.ts';

const retunes = new Set<() => void>();
let softness = 1;

/** @param part of the volume chosen, 1 for all of it */
export function soften(part: number): void {
	if (part === softness) return;
	softness = part;
	for (const retune of retunes) retune();
}

/** Sounds of this kind that can be softened. */
export const softened =
	(open: SoundFactory): SoundFactory =>
	(sources, tell) => {
		const sound = open(sources, tell);
		let tuning: Tuning = AS_RECORDED;
		const retune = (): void => sound.tune({ ...tuning, volume: tuning.volume * softness });
		retunes.add(retune);
		return {
			load: (source, at) => sound.load(source, at),
			play: () => sound.play(),
			pause: () => sound.pause(),
			seek: (to) => sound.seek(to),
			position: () => sound.position(),
			tune: (next) => {
				tuning = next;
				retune();
			},
			unload: () => {
				retunes.delete(retune);
				sound.unload();
			}
		};
	};
