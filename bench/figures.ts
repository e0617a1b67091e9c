/** Medians, and the tables that a run ends with. */

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Row {
	readonly what: string;
	readonly unit: string;
	readonly digits: number;
	readonly parley: number;
	/** `null` where there is nothing to compare with. */
	readonly rival: number | null;
	readonly bar: string;
	readonly holds: boolean;
}

/** @param rival whom the second column of figures is of */
export function table(rows: readonly Row[], rival: string): string {
	const head = ['', 'Parley', rival, 'ratio', 'bar', ''];
	const lines = [head, ...rows.map(cells)];
	const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
	const drawn = lines.map((line) =>
		line.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ')
	);
	return [drawn[0], '-'.repeat(drawn[0]!.length), ...drawn.slice(1)].map((line) => line!.trimEnd()).join('\n');
}

const isNumber = (column: number): boolean => column >= 1 && column <= 3;

function cells({ what, unit, digits, parley, rival, bar, holds }: Row): string[] {
	const shown = (value: number) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
	const ratio = rival === null || rival === 0 ? '' : (parley / rival).toFixed(2);
	return [`${what}, ${unit}`, shown(parley), rival === null ? '' : shown(rival), ratio, bar, holds ? 'holds' : 'MISSED'];
}
