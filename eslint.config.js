/** Lint: the compiler's own rules with types, the walls of the house, and who may open timers and listeners. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { walls } from './tests/support/walls.ts';

/** Whoever opens, closes: these are wrapped once, where the closing is seen to. */
const OPENERS = ['addEventListener', 'removeEventListener', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'];
const WRAPPERS = ['src/lib/player/clock.ts', 'src/lib/ui/listen.ts'];

const whyNot = (name) => `${name} is wrapped in ${WRAPPERS.join(' and ')}: use what they give.`;

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.cache/',
			'library/',
			'node_modules/',
			'test-results/',
			'bench/.cache/',
			'static/',
			'tests/fixtures/'
		]
	},
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	...ts.configs.stylisticTypeChecked,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] }
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		plugins: { house: { rules: { walls } } },
		rules: {
			eqeqeq: ['error', 'always'],
			'no-console': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true }
			],
			// A number in a sentence is what it looks like.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// noUncheckedIndexedAccess makes every index possibly missing; a `!` says that this one is known not to be.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/non-nullable-type-assertion-style': 'off',
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
			// A port's method answers with a promise whether or not this implementation has to wait.
			'@typescript-eslint/require-await': 'off',
			// What has methods here is made of closures, and is taken apart freely.
			'@typescript-eslint/unbound-method': 'off',
			// WebKit has no other way from a point to a letter, and a page that came by plain http none to the clipboard.
			'@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: ['caretRangeFromPoint', 'execCommand'] }] }],
			// The addresses are promised to the world as they are: there is no base path to add.
			'svelte/no-navigation-without-resolve': 'off',
			// A Set of listeners is never shown.
			'svelte/prefer-svelte-reactivity': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		rules: { 'house/walls': 'error' }
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		ignores: [
			...WRAPPERS,
			'src/lib/server/**',
			'src/cli/**',
			'src/hooks.server.ts',
			'src/routes/**/*.server.ts',
			'src/routes/**/+server.ts'
		],
		rules: {
			'no-restricted-globals': ['error', ...OPENERS.map((name) => ({ name, message: whyNot(name) }))],
			'no-restricted-properties': ['error', ...OPENERS.map((property) => ({ property, message: whyNot(property) }))]
		}
	},
	{
		// The command line, the scripts, and tests that measure are what talks on the terminal.
		files: ['scripts/**', 'bench/**', 'src/cli/**', 'tests/e2e/**'],
		rules: { 'no-console': 'off' }
	},
	{
		// Vitest's matchers (`expect.any`, `expect.stringContaining`) are typed `any`.
		files: ['tests/**'],
		rules: { '@typescript-eslint/no-unsafe-assignment': 'off' }
	},
	{
		files: ['**/*.js', '**/*.mjs'],
		...ts.configs.disableTypeChecked
	}
);
