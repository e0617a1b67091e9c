/** Whether the page goes along with the spoken line, as one pure function: it never grabs the page from a reader who has gone elsewhere. */

/** From top to bottom, in pixels of the viewport. */
export interface Band {
	readonly top: number;
	readonly bottom: number;
}

/** What is to be seen of the page: the viewport without what covers it. */
export interface View extends Band {
	/** The reader asked for less motion. */
	readonly still: boolean;
}

export interface Scene {
	/** The line that holds the spoken word. */
	readonly line: Band;
	/** The turn it belongs to. */
	readonly turn: Band;
	readonly view: View;
}

/**
 * `scrolls`: who moves the page at this moment. While ours glides, what moves is not the reader; while the reader scrolls, the page is theirs.
 * `held`: the reader looks for something, and until that is over the page is not moved, whatever is in view.
 * `off`: the reader said so, and only the reader says otherwise.
 */
export type Following =
	| { readonly is: 'following'; readonly scrolls: 'nobody' | 'page' | 'reader' }
	| { readonly is: 'away'; readonly spoken: 'above' | 'below' }
	| { readonly is: 'held'; readonly spoken: 'above' | 'below' | null }
	| { readonly is: 'off' };

export type FollowingEvent =
	/** Another word is lit; `newTurn` when it is the first one seen of its turn. */
	| ({ readonly type: 'lit'; readonly newTurn: boolean } & Scene)
	/** The page lies otherwise than before: scrolled by whatever means. */
	| ({ readonly type: 'moved' } & Scene)
	/** The window or the type has another size. */
	| ({ readonly type: 'resized' } & Scene)
	/** The reader asked to hear a place, or to be taken back to it. */
	| ({ readonly type: 'jumped' } & Scene)
	| ({ readonly type: 'toggled' } & Scene)
	/** The reader searches the page. */
	| ({ readonly type: 'searched' } & Scene)
	/** The search is over. */
	| ({ readonly type: 'released' } & Scene)
	/** A wheel, a finger or a key that scrolls: whatever glides, the reader has the page now. */
	| { readonly type: 'grasped' }
	/** A scroll has ended, be it ours or the reader's. */
	| { readonly type: 'settled' };

export interface ScrollOrder {
	readonly do: 'scroll';
	readonly by: number;
	readonly smooth: boolean;
}

export interface FollowingStep {
	readonly state: Following;
	readonly orders: readonly ScrollOrder[];
}

/** Where the spoken line comes to rest, and how far down it may run, as shares of the view. */
const CALM = 0.25;
const LOW = 0.8;
/** Farther than so many views, gliding would only be a blur. */
const FAR = 1;

export const FOLLOWING: Following = { is: 'following', scrolls: 'nobody' };
const WITH_THE_READER: Following = { is: 'following', scrolls: 'reader' };

export function follow(state: Following, event: FollowingEvent): FollowingStep {
	if (state.is === 'held' && 'line' in event) return held(event);
	switch (event.type) {
		case 'lit':
			return lit(state, event);
		case 'moved':
			return stay(moved(state, event));
		case 'resized':
			return state.is === 'following' && !isSeen(event) ? bring(event.line, event.view, false) : stay(state);
		case 'jumped':
			return jumped(state, event);
		case 'toggled':
			return state.is === 'off' || state.is === 'away' ? atCalm(event) : stay({ is: 'off' });
		case 'searched':
			return state.is === 'off' ? stay(state) : { state: holding(event), orders: isOurs(state) ? [HALT] : [] };
		case 'released':
			return stay(state);
		case 'grasped':
			return isOurs(state) ? { state: FOLLOWING, orders: [HALT] } : stay(state);
		case 'settled':
			return stay(state.is === 'following' ? FOLLOWING : state);
	}
}

/** Only a wish to go somewhere, or the end of the search, lets the page go along again. */
function held(event: Extract<FollowingEvent, Scene>): FollowingStep {
	switch (event.type) {
		case 'jumped':
			return jumped(FOLLOWING, event);
		case 'toggled':
			return atCalm(event);
		case 'released':
			return stay(whereabouts(event));
		default:
			return stay(holding(event));
	}
}

const holding = (scene: Scene): Following => ({ is: 'held', spoken: isSeen(scene) ? null : sideOf(scene) });

/** A glide of ours would go on over the reader's wheel: standing still for a moment ends it. */
const HALT: ScrollOrder = { do: 'scroll', by: 0, smooth: false };

const stay = (state: Following): FollowingStep => ({ state, orders: [] });

function lit(state: Following, scene: Scene & { readonly newTurn: boolean }): FollowingStep {
	if (state.is !== 'following' || state.scrolls !== 'nobody') return stay(meanwhile(state, scene));
	const { line, turn, view } = scene;
	if (scene.newTurn) return isWell(turn, view) ? stay(FOLLOWING) : bring(opening(scene), view);
	return isWell(line, view) ? stay(FOLLOWING) : bring(line, view);
}

/** The page may be moved by the reader or by us; while ours is under way only the end of it counts. */
function moved(state: Following, scene: Scene): Following {
	const known = meanwhile(state, scene);
	return known.is === 'following' && !isOurs(state) ? WITH_THE_READER : known;
}

/** What is known anew of a page that nobody may move now. */
function meanwhile(state: Following, scene: Scene): Following {
	if (state.is === 'off' || (isOurs(state) && !isSeen(scene))) return state;
	if (state.is === 'following' && state.scrolls === 'reader' && isSeen(scene)) return state;
	return whereabouts(scene);
}

const isOurs = (state: Following): boolean => state.is === 'following' && state.scrolls === 'page';

/** Who asks to hear a place that is in view has it under the finger: it must not slip away. */
function jumped(state: Following, scene: Scene): FollowingStep {
	if (state.is === 'off') return stay(state);
	return isSeen(scene) ? stay(FOLLOWING) : bring(scene.line, scene.view);
}

const atCalm = ({ line, view }: Scene): FollowingStep => (isWell(line, view) ? stay(FOLLOWING) : bring(line, view));

function whereabouts(scene: Scene): Following {
	if (isSeen(scene)) return FOLLOWING;
	return { is: 'away', spoken: sideOf(scene) };
}

const sideOf = ({ line, view }: Scene): 'above' | 'below' => (line.top < view.top ? 'above' : 'below');

/** What to bring to rest when a turn begins: its top with the speaker's name, unless the spoken line would then be too low. */
const opening = ({ line, turn, view }: Scene): Band => (line.bottom - turn.top <= (LOW - CALM) * height(view) ? turn : line);

function bring({ top }: Band, view: View, mayGlide = true): FollowingStep {
	const by = Math.round(top - (view.top + CALM * height(view)));
	if (by === 0) return stay(FOLLOWING);
	const smooth = mayGlide && !view.still && Math.abs(by) <= FAR * height(view);
	return { state: { is: 'following', scrolls: smooth ? 'page' : 'nobody' }, orders: [{ do: 'scroll', by, smooth }] };
}

const height = ({ top, bottom }: Band): number => bottom - top;

/** Whether all of it is in view and not so low that its end would be read at the edge. */
const isWell = ({ top, bottom }: Band, view: View): boolean => top >= view.top && bottom <= view.top + LOW * height(view);

const isSeen = ({ line, view }: Scene): boolean => line.bottom > view.top && line.top < view.bottom;
