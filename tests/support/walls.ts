/** The walls of the house as a lint rule, so that an editor shows a trespass while it is written. */
import { relative } from 'node:path';
import type { Rule } from 'eslint';
import { trespass } from './rooms.ts';

interface Named {
	readonly source?: { readonly value?: unknown } | null | undefined;
}

export const walls: Rule.RuleModule = {
	meta: { type: 'problem', schema: [], messages: { trespass: '{{ said }}' } },
	create(context) {
		const file = relative(context.cwd, context.filename).replaceAll('\\', '/');
		const check = (node: Rule.Node & Named, dynamic: boolean): void => {
			const target = node.source?.value;
			if (typeof target !== 'string') return;
			const typeOnly = 'importKind' in node && node.importKind === 'type';
			const said = trespass(file, { target, dynamic, typeOnly });
			if (said !== null) context.report({ node, messageId: 'trespass', data: { said } });
		};
		return {
			ImportDeclaration: (node) => check(node, false),
			ExportNamedDeclaration: (node) => check(node, false),
			ExportAllDeclaration: (node) => check(node, false),
			ImportExpression: (node) => check(node, true)
		};
	}
};
