/** What a panel over an episode's page is given. Apart from the list of panels, which knows them all and is known by none. */
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

export type AnyPanel = Component<PanelProps>;
