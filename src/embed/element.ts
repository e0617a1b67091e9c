/** Defines `<parley-player src="https://example.org/episodes/a-talk">`: the player as an element of any page, and as a media element to its scripts. */
import { ParleyPlayer } from './parley-player.ts';

if (!customElements.get('parley-player')) customElements.define('parley-player', ParleyPlayer);
