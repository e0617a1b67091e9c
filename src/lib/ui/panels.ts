/** What can be opened over an episode's page. None of it is sent to those who never ask for it. */
import type { Component } from 'svelte';
import type { Heading, Manuscript } from '#lib/core/manuscript.ts';
import type { Quotation } from '#lib/core/quotation.ts';
import type { Stage } from './stage.svelte.ts';

export interface PanelProps {
	readonly heading: Heading;
	readonly manuscript: Manuscript;
	readonly stage: Stage;
	/** The words it was opened for, where it was opened for some. */
	readonly about: Quotation | null;
	readonly onclose: () => void;
}

type Panel = Component<PanelProps>;

const PANELS = {
	embed: () => import('./Embed.svelte'),
	keys: () => import('./Help.svelte'),
	listening: () => import('./Listening.svelte')
} satisfies Record<string, () => Promise<{ default: Panel }>>;

export type PanelName = keyof typeof PANELS;

/** @throws when it could not be fetched */
export const fetchPanel = async (name: PanelName): Promise<Panel> => (await PANELS[name]()).default;
