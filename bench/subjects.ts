/** The two pages that are measured, and how each is asked the same questions from outside. */
import type { Page } from '@playwright/test';
import type { Episode } from '#lib/core/episode.ts';
import type { KnownWord } from './episode.ts';

/** What an init script puts into each page, so that both are asked alike. */
export interface Asked {
	/** The lit word's name, where it can really be seen; else `null`. */
	lit(): string | null;
	seek(seconds: number): void;
	/** Milliseconds from navigation to the first frame in which a paragraph stood on the page, and something was painted. */
	readable: number;
	long: { start: number; duration: number }[];
	sound: HTMLMediaElement | null;
}

export interface Subject {
	readonly name: string;
	address(episode: Episode): string;
	play(page: Page): Promise<void>;
	/** What `lit` calls a word. */
	nameOf(word: KnownWord): string;
	readonly script: () => void;
}

declare global {
	interface Window {
		bench: Asked;
	}
}

export const parley = (base: string): Subject => ({
	name: 'Parley',
	address: (episode) => `${base}/episodes/${episode.id}`,
	play: async (page) => {
		await page.keyboard.press('k');
	},
	nameOf: ({ paragraph, from }) => `${paragraph}:${from}`,
	script: () => {
		Object.assign(window.bench, {
			lit() {
				const [range] = [...(CSS.highlights.get('parley-word') ?? [])] as Range[];
				const paragraph = range?.startContainer.parentElement;
				if (!range || !paragraph) return null;
				const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect(-1, -1);
				const seen = document.elementFromPoint(left + width / 2, top + height / 2);
				return seen === paragraph ? `${paragraph.id}:${range.startOffset}` : null;
			},
			seek(seconds: number) {
				location.hash = `t=${seconds}`;
			}
		});
	}
});

export const rival = (base: string): Subject => ({
	name: 'hyperaudio-lite',
	address: (episode) => `${base}/${episode.id}`,
	play: async (page) => {
		await page.evaluate(() => document.querySelector('audio')!.play());
	},
	nameOf: ({ start }) => String(Math.round(start * 1000)),
	script: () => {
		Object.assign(window.bench, {
			lit() {
				const word = [...document.querySelectorAll<HTMLElement>('.active > .active')].at(-1);
				if (!word) return null;
				const { left, top, width, height } = word.getBoundingClientRect();
				return document.elementFromPoint(left + width / 3, top + height / 2) === word ? word.dataset.m! : null;
			},
			seek(seconds: number) {
				document.querySelector('audio')!.currentTime = seconds;
			}
		});
	}
});

/** Goes into every page before its own scripts: watches what both pages have. */
export function watch(): void {
	const bench: Asked = { lit: () => null, seek: () => undefined, readable: 0, long: [], sound: null };
	window.bench = bench;
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) bench.long.push({ start: startTime, duration });
	}).observe({ type: 'longtask', buffered: true });
	const start = HTMLMediaElement.prototype.play;
	HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
		bench.sound = this;
		return start.call(this);
	};
	let stood = 0;
	const look = (): void => {
		const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
		const height = document.querySelector('p[data-paragraph], #hypertranscript p')?.getBoundingClientRect().height ?? 0;
		if (height > 0) stood ||= performance.now();
		if (stood > 0 && painted > 0) bench.readable = Math.max(stood, painted);
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}
