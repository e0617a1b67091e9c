/**
 * What can be opened over or beside an episode's page. None of it is sent to those who never ask for it: this list too is fetched when
 * the first is asked for, since Kit puts the styles of all that a page itself might fetch into that page's head.
 */
import type { AnyPanel } from './panel.ts';

const PANELS = {
	comfort: () => import('./Comfort.svelte'),
	embed: () => import('./Embed.svelte'),
	keys: () => import('./Help.svelte'),
	listening: () => import('./Listening.svelte'),
	notes: () => import('./notes/Notes.svelte'),
	print: () => import('./print/Print.svelte'),
	offline: () => import('./Offline.svelte'),
	quote: () => import('./Quote.svelte'),
	queue: () => import('./QueuePanel.svelte')
} satisfies Record<string, () => Promise<{ default: AnyPanel }>>;

export type PanelName = keyof typeof PANELS;

/** @throws when it could not be fetched */
export const fetchPanel = async (name: PanelName): Promise<AnyPanel> => (await PANELS[name]()).default;

export const fetchTimes = async () => (await import('./Times.svelte')).default;

export const fetchNoting = async () => (await import('./notes/OnPage.svelte')).default;
