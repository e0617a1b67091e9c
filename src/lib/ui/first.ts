/**
 * All that runs before a page is first painted. It puts on how this browser's reader likes to read, and again when another
 * page has changed that, or the browser shows a page it had laid aside.
 */
import { listen } from '#lib/player/clock.ts';
import { keptComfort, wear } from './comfort.ts';

const dress = (): void => wear(keptComfort().read());

dress();
listen(window, ['storage', 'pageshow'], dress);
