/** Attributes that are properties too, as HTML has it: what one says, the other does. */

/** @param names of texts; an absent one is `null` */
export function reflectTexts(prototype: Element, names: readonly string[]): void {
	for (const name of names) {
		Object.defineProperty(prototype, name, {
			get(this: Element) {
				return this.getAttribute(name);
			},
			set(this: Element, to: string | null | undefined) {
				if (to === null || to === undefined) this.removeAttribute(name);
				else this.setAttribute(name, to);
			}
		});
	}
}

/** @param names of what is on or off */
export function reflectSwitches(prototype: Element, names: readonly string[]): void {
	for (const name of names) {
		Object.defineProperty(prototype, name, {
			get(this: Element) {
				return this.hasAttribute(name);
			},
			set(this: Element, on: unknown) {
				this.toggleAttribute(name, Boolean(on));
			}
		});
	}
}
