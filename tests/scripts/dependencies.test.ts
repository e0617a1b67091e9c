import { describe, expect, it } from 'vitest';
import { isInstalled, isNewEnough } from '../../scripts/dependencies.mjs';

const lock = (packages: Record<string, object>) => ({ packages });
const wanted = lock({
	'': {},
	'node_modules/a': { version: '1.0.0' },
	'node_modules/a-for-another-machine': { version: '1.0.0', optional: true }
});

describe('whether the packages are installed', () => {
	it.each([
		['all of them', { 'node_modules/a': { version: '1.0.0' } }, true],
		['with the optional one', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-for-another-machine': { version: '1.0.0' } }, true],
		['none', {}, false],
		['an older one', { 'node_modules/a': { version: '0.9.0' } }, false],
		['an older optional one', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-for-another-machine': { version: '0.9.0' } }, false]
	])('%s', (_what, packages, answer) => {
		expect(isInstalled(wanted, lock(packages))).toBe(answer);
	});

	it('does not wait for a package that nothing asks for', () => {
		expect(isInstalled(lock({ 'node_modules/left': { version: '1.0.0', extraneous: true } }), lock({}))).toBe(true);
	});
});

it.each([
	['20.20.2', false],
	['22.17.1', false],
	['22.18.0', true],
	['24.0.0', true]
])('Node %s: %s', (version, answer) => {
	expect(isNewEnough(version)).toBe(answer);
});
