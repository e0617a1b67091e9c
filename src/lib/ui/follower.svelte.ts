/** Carries out what `following` decides: looks where the spoken line is, and scrolls when told to. */
import { follow, FOLLOWING, type Band, type Following, type FollowingEvent, type Scene } from '#lib/player/following.ts';
import type { Scroller } from './scroller.ts';

/** Where on the screen the spoken line and its turn are; `null` while nothing is spoken. */
export type Look = () => { readonly line: Band; readonly turn: Band } | null;

type Seeing = Exclude<FollowingEvent['type'], 'lit' | 'grasped' | 'settled'>;

export class Follower {
	#state = $state.raw<Following>(FOLLOWING);
	#look: Look = () => null;
	/** What is to be seen of the text: without a pinned search at its top, and the dock at its bottom. */
	#covers: () => Band = () => ({ top: 0, bottom: innerHeight });
	#scroller: Scroller | null = null;

	/** Asked of the browser once, since the page is first made where there is none. */
	#lessMotion: MediaQueryList | null = null;

	readonly on = $derived(this.#state.is === 'following');
	/** Where the spoken line is when the reader is elsewhere. */
	readonly away = $derived(this.#state.is === 'away' || this.#state.is === 'held' ? this.#state.spoken : null);

	watch(look: Look, covers: () => Band, scroller: Scroller): void {
		this.#look = look;
		this.#covers = covers;
		this.#scroller = scroller;
		this.#lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
	}

	lit(newTurn: boolean): void {
		const scene = this.#scene();
		if (scene) this.#tell({ type: 'lit', newTurn, ...scene });
	}

	saw(type: Seeing): void {
		const scene = this.#scene();
		if (scene) this.#tell({ type, ...scene });
		else if (type === 'toggled') this.#state = this.on ? { is: 'off' } : FOLLOWING;
		else if (type === 'released' && this.#state.is === 'held') this.#state = FOLLOWING;
		// Where nobody says that a scroll has ended, each step of it counts as a whole one.
		if (type === 'moved' && !('onscrollend' in window)) this.settled();
	}

	grasped = (): void => this.#tell({ type: 'grasped' });
	settled = (): void => this.#tell({ type: 'settled' });

	#scene(): Scene | null {
		const seen = this.#look();
		return seen && { ...seen, view: { ...this.#covers(), still: this.#lessMotion?.matches === true } };
	}

	#tell(event: FollowingEvent): void {
		const { state, orders } = follow(this.#state, event);
		this.#state = state;
		for (const order of orders) this.#scroll(order.by, order.smooth);
	}

	/** A scroll that cannot move, or that moves at once, has no end that anybody could wait for. */
	#scroll(by: number, smooth: boolean): void {
		if (this.#scroller?.by(by, smooth) !== true) this.settled();
	}
}
