/** Whether times are printed beside the text: kept between visits, and obeyed by every way of printing, the browser's own keys too. */
import { kept } from '../kept.ts';

const timesKept = kept('print-times', (found) => found === true);

export const printsTimes = (): boolean => timesKept.read();

/** The page's styles look for it when it is printed. */
export function choosePrintedTimes(on: boolean): void {
	timesKept.write(on ? true : null);
	obeyPrintedTimes();
}

export const obeyPrintedTimes = (): void => void document.documentElement.toggleAttribute('data-print-times', printsTimes());

/** Where the page stands for everybody: without a place, or whose words are heard. */
export const publicAddress = (): string =>
	document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.origin + location.pathname;
