/** Counts what a script leaves behind in a page: listeners, timers and sounds. Goes into the page before any script of it. */

export interface Census {
	/** On what lives as long as the page: listeners of an element go with it. */
	readonly listeners: number;
	readonly timers: number;
	/** Players and `<audio>` elements that are still there. */
	readonly players: number;
	readonly sounds: number;
}

declare global {
	interface Window {
		census(): Census;
		/** Has an object counted for as long as it lives. */
		watchPlayer(player: object): void;
	}
}

/** Reads nothing from outside itself, since it is sent to the page as text. */
export function takeCensus(): void {
	const heard = new Map<EventTarget, Set<string>>();
	const names = new WeakMap<object, number>();
	let named = 0;
	const nameOf = (listener: object): number => names.get(listener) ?? (names.set(listener, ++named), named);
	const keyOf = (type: string, listener: object, options: unknown): string =>
		`${type} ${nameOf(listener)} ${typeof options === 'object' && options !== null ? Boolean((options as AddEventListenerOptions).capture) : Boolean(options)}`;
	const { addEventListener, removeEventListener } = EventTarget.prototype;
	EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
		const target = this ?? window;
		if (listener && (target === document || !(target instanceof Node))) {
			const known = heard.get(target) ?? new Set();
			heard.set(target, known.add(keyOf(type, listener, options)));
		}
		addEventListener.call(target, type, listener, options);
	};
	EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
		const target = this ?? window;
		if (listener) heard.get(target)?.delete(keyOf(type, listener, options));
		removeEventListener.call(target, type, listener, options);
	};

	const timers = new Set<string>();
	const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
	Object.assign(window, {
		setTimeout: (call: () => void, after?: number) => {
			const id = setTimeout(() => {
				timers.delete(`t${id}`);
				call();
			}, after);
			timers.add(`t${id}`);
			return id;
		},
		clearTimeout: (id: number) => {
			timers.delete(`t${id}`);
			clearTimeout(id);
		},
		setInterval: (call: () => void, every?: number) => {
			const id = setInterval(call, every);
			timers.add(`i${id}`);
			return id;
		},
		clearInterval: (id: number) => {
			timers.delete(`i${id}`);
			clearInterval(id);
		}
	});

	const sounds: WeakRef<object>[] = [];
	const players: WeakRef<object>[] = [];
	const { Audio } = window;
	window.Audio = new Proxy(Audio, {
		construct(target, args: [string?]) {
			const sound = new target(...args);
			sounds.push(new WeakRef(sound));
			return sound;
		}
	});
	const alive = (of: readonly WeakRef<object>[]): number => of.filter((one) => one.deref() !== undefined).length;
	window.watchPlayer = (player) => players.push(new WeakRef(player));
	window.census = () => ({
		listeners: [...heard.values()].reduce((sum, { size }) => sum + size, 0),
		timers: timers.size,
		players: alive(players),
		sounds: alive(sounds)
	});
}
