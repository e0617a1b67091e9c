/** Which panel is open; one at a time. */
import type { Quotation } from '#lib/core/quotation.ts';
import type { AnyPanel } from './panel.ts';
import type { PanelName } from './panels.ts';

interface Open {
	readonly name: PanelName;
	readonly Panel: AnyPanel;
	readonly about: Quotation | null;
}

export class Opened {
	#open = $state.raw<Open | null>(null);
	readonly #lost: () => void;

	/** @param lost called when a panel could not be fetched */
	constructor(lost: () => void) {
		this.#lost = lost;
	}

	get panel(): Open | null {
		return this.#open;
	}

	open = async (name: PanelName, about: Quotation | null = null): Promise<void> => {
		try {
			const { fetchPanel } = await import('./panels.ts');
			this.#open = { name, Panel: await fetchPanel(name), about };
		} catch {
			this.#lost();
		}
	};

	close = (): void => {
		this.#open = null;
	};
}
