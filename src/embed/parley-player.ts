/** `<parley-player>`: an episode in a shadow tree of its own. What stands between its tags is shown until it is there. */
import '#lib/ui/tokens.css';
import '#lib/ui/base.css';
import '#lib/ui/transcript.css';
import '#lib/ui/transcript-narrow.css';
import { colourOf, fallbackIn, type Fallback } from './around.ts';
import { ARRIVALS, type MediaEvent } from './media.ts';
import { MediaElement } from './media-element.ts';
import { fetchPrinted, mountIn, type Mounted } from './mounted.svelte.ts';
import { NO_OPTIONS, optionsOf, type Options } from './options.ts';
import { markHeard, nameParts } from './parts.ts';
import { reflectSwitches, reflectTexts } from './reflected.ts';
import { dress, putInBox } from './styles.ts';

/** What the address may ask for, an attribute may as well; `start` is `83`, `1m23s`, `83,95` or `p8`. */
const ASKING = ['view', 'theme', 'accent', 'speaker', 'start', 'follow'] as const;

export class ParleyPlayer extends MediaElement {
	static readonly observedAttributes = ['src', ...ASKING];
	readonly #root = this.attachShadow({ mode: 'open' });
	readonly #fallback: Fallback;
	#options = NO_OPTIONS;
	#mounted: Mounted | null = null;
	/** Ends what is being fetched. */
	#fetching: AbortController | null = null;
	#isBorn = false;

	constructor() {
		super();
		putInBox(this.#root);
		this.#fallback = fallbackIn(this.#root);
	}

	/** The episode's address. */
	get currentSrc(): string {
		const src = this.getAttribute('src');
		return src ? new URL(src, document.baseURI).href : '';
	}
	get defaultMuted(): boolean {
		return this.hasAttribute('muted');
	}
	set defaultMuted(on: boolean) {
		this.toggleAttribute('muted', on);
	}

	connectedCallback(): void {
		if (!this.#isBorn) this.#beBorn();
		if (!this.#mounted && !this.#fetching) this.#open();
	}
	/** An element that is moved is taken out and put in within one task, and plays on; see HTML 4.8.11.2 of media elements removed. */
	disconnectedCallback(): void {
		queueMicrotask(() => {
			if (!this.isConnected) this.#close(true);
		});
	}
	/** Where a page moves it with `moveBefore`, nothing is to be done. */
	connectedMoveCallback(): void {
		return;
	}
	attributeChangedCallback(name: string, before: string | null, after: string | null): void {
		if (before === after || !this.#isBorn) return;
		if (name === 'src') this.load();
		else this.#heed(name);
	}

	load(): void {
		this.#close(false);
		if (this.isConnected) this.#open();
	}

	/** Frameworks may have written properties before there was a class that knows them. */
	#beBorn(): void {
		this.#isBorn = true;
		if (this.defaultMuted) this.muted = true;
		for (const name of Object.keys(this) as (keyof this)[]) {
			if (!(name in ParleyPlayer.prototype)) continue;
			const early = this[name];
			Reflect.deleteProperty(this, name);
			this[name] = early;
		}
	}

	#open(): void {
		if (this.currentSrc === '') return;
		const at = new URL(this.currentSrc);
		const address = at.origin + at.pathname.replace(/\/$/, '');
		const fetching = (this.#fetching = new AbortController());
		this.#options = this.#asked();
		this.loads();
		Promise.all([fetchPrinted(address, fetching.signal), dress(this.#root, address)])
			.then(([printed]) => {
				if (!fetching.signal.aborted) this.#raise(mountIn(this.#root, printed, address, this.#options));
			})
			.catch((reason: unknown) => {
				if (!fetching.signal.aborted) this.#fail(reason);
			});
	}

	#raise(mounted: Mounted): void {
		this.#mounted = mounted;
		this.#fallback.hide();
		nameParts(this.#root);
		if (this.getAttribute('preload') === 'auto') mounted.prepare();
		this.take(mounted.held);
		for (const event of ARRIVALS) this.say(event);
		mounted.watch(this.look);
		if (this.hasAttribute('autoplay')) void this.play().catch(() => undefined);
	}

	#fail(reason: unknown): void {
		const why = reason instanceof Error ? reason.message : String(reason);
		this.#fetching = null;
		this.#fallback.show('The player could not be loaded.');
		this.lose(why);
	}

	#close(keep: boolean): void {
		if (this.#fetching && !this.#mounted) this.say('abort');
		this.#fetching?.abort();
		this.#fetching = null;
		this.drop(keep);
		this.#mounted?.end();
		this.#mounted = null;
		this.#fallback.show(null);
	}

	#heed(name: string): void {
		const asked = this.#asked();
		this.#options = name === 'start' ? asked : { ...asked, start: this.#options.start };
		this.#mounted?.heed(this.#options);
	}

	#asked(): Options {
		const url = new URL(this.currentSrc || document.baseURI);
		for (const name of ASKING) {
			const wish = this.getAttribute(name);
			if (wish === null) continue;
			if (name === 'start') url.hash = /^p\d/.test(wish) ? wish : `t=${wish}`;
			else url.searchParams.set(name, wish);
		}
		const options = optionsOf(url);
		return { ...options, accent: options.accent ?? colourOf(this) };
	}

	protected override say(event: MediaEvent): void {
		if (event === 'paragraphchange') markHeard(this.#root, this.paragraph);
		super.say(event);
	}
}

reflectTexts(ParleyPlayer.prototype, ['src', 'preload', ...ASKING]);
reflectSwitches(ParleyPlayer.prototype, ['autoplay', 'loop', 'controls']);
