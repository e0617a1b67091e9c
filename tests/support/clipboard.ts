/** What lies on the clipboard of the machine, which may change while it is read. */
import { expect, type Page } from '@playwright/test';

/** As one type. Chromium takes an item back ("Clipboard data has changed") when it is written to between two of our steps: then it is read again. */
export async function clipboard(page: Page, type: 'text/plain' | 'text/html' = 'text/plain'): Promise<string> {
	const read = async (wanted: string): Promise<string> => {
		const [content] = await navigator.clipboard.read();
		return (await content!.getType(wanted)).text();
	};
	let text = '';
	await expect(async () => {
		text = await page.evaluate(read, type);
	}).toPass({ timeout: 10_000 });
	return text;
}
