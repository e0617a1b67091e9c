/** The shelf, and a library that changes while the server runs. */
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { SEED, temporaryFolder } from '../support/files.ts';
import { EPISODE, needsServer } from '../support/page.ts';

const parley = (...args: string[]) =>
	execFileSync(process.execPath, ['src/cli/main.ts', ...args], {
		env: { ...process.env, PARLEY_LIBRARY: process.env.PARLEY_LIBRARY ?? resolve('.cache/test-library') },
		stdio: ['ignore', 'pipe', 'ignore']
	});

test('every episode has title, date, source, speakers, length and its lanes as cover', async ({ page }) => {
	await page.goto('/');
	const entry = page
		.getByRole('listitem')
		.filter({ hasText: 'Russian troops' })
		.or(page.getByRole('article').filter({ hasText: 'Russian troops' }))
		.first();
	for (const words of ['9 January 2022', 'ksmu.org', 'Charles Maynes', 'Rascoe', /\d:\d\d/])
		await expect(entry.getByText(words).first()).toBeVisible();
	await expect(entry.locator('svg').first()).toBeVisible();
	await expect(entry.getByRole('link', { name: /Russian troops/ }).first()).toHaveAttribute('href', EPISODE);
});

test('an episode added and removed by another program is there, and gone, without a restart', async ({ page }) => {
	needsServer('it asks for an answer that no plain file can give');
	const path = join(temporaryFolder(), 'filed.txt');
	copyFileSync(SEED, path);
	await page.goto('/');
	const entries = await page.getByRole('link', { name: /Russian troops/ }).count();
	parley('add', path, '--id', 'as-filed');
	try {
		await page.reload();
		expect(await page.getByRole('link', { name: /Russian troops/ }).count()).toBeGreaterThan(entries);
		await page.goto('/episodes/as-filed');
		await expect(page.getByText('2 paragraphs name no speaker')).toBeVisible();
		await expect(page.getByText(/out of order/)).toHaveCount(0);
		expect(await page.locator('[data-paragraph]').evaluateAll((all) => all.map((p) => p.id).join(' '))).toBe('p1 p2 p3 p4 p5 p6 p7 p8 p9');
		await expect(page.locator('section:not([data-speaker])').filter({ has: page.locator('#p8') })).toContainText(/no speaker/i);
	} finally {
		parley('remove', 'as-filed');
	}
	expect((await page.goto('/episodes/as-filed'))!.status()).toBe(404);
});
