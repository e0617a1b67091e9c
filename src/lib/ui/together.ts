/** Lets one player be heard at a time: whoever begins says so to all the others on the page, and they pause. */
import { listen } from './listen.ts';

const NAME = 'parley:begun';

/** What goes from one player to another: who begins, by a number of its own. */
interface Call {
	readonly name: typeof NAME;
	readonly from: number;
}

/** Whether it says that another player than this one begins. Anybody may send it, and all it can do is to pause. */
export function isCallOfAnother(said: unknown, own: number): boolean {
	const { name, from } = Object(said) as Partial<Call>;
	return name === NAME && typeof from === 'number' && from !== own;
}

export interface Circle {
	/** Says to the others that this one begins. */
	begin(): void;
	leave(): void;
}

/**
 * A BroadcastChannel reaches every player of one origin under the same site. A frame in a sandbox is of an origin of its own, and a
 * player in somebody's page of theirs: to those goes a message, by way of the frames that any page may see and none may look into.
 *
 * @param pause called when another one begins
 */
export function joinCircle(pause: () => void): Circle {
	const own = Math.random();
	const call: Call = { name: NAME, from: own };
	const hear = ({ data }: MessageEvent<unknown>): void => {
		if (isCallOfAnother(data, own)) pause();
	};
	const channel = new BroadcastChannel(NAME);
	const ends = [listen(window, 'message', hear), listen(channel, 'message', hear as (event: Event) => void)];
	return {
		begin: () => {
			channel.postMessage(call);
			for (const neighbour of neighbours()) neighbour.postMessage(call, '*');
		},
		leave: () => {
			for (const end of ends) end();
			channel.close();
		}
	};
}

/** More frames than anybody plays at once. */
const MOST = 100;

function neighbours(): Window[] {
	const framesOf = (page: Window): Window[] => Array.from({ length: Math.min(page.length, MOST) }, (_, i) => page[i]!);
	return [...framesOf(window), ...(window.parent === window ? [] : [window.parent, ...framesOf(window.parent)])];
}
