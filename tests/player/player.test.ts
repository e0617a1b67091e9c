import { expect, it } from 'vitest';
import { seconds } from '#lib/core/time.ts';
import { Player } from '#lib/player/player.svelte.ts';
import { silence } from './silent-sound.ts';

const track = { sources: [{ url: 'a.webm', type: 'audio/webm' }], duration: seconds(100) };

it('remembers a seek made before the sound was there', () => {
	const sound = silence();
	const player = new Player(track, sound.open);
	player.seek(seconds(30));
	player.play();
	sound.tell({ type: 'loaded' });
	expect(sound.ordered).toEqual(['load 0 at 30', 'play']);
	expect(player.playing).toBe(true);
	expect(player.waiting).toBe(true);
	sound.tell({ type: 'sounding' });
	expect(player.waiting).toBe(false);
	player.dispose();
});
