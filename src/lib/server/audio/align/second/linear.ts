/** The little linear algebra that a transform of 13 coefficients needs; matrices are square and row-major. */

/** Below this share of the largest element a pivot is noise. */
const SINGULAR = 1e-13;

export interface Inverse {
	readonly matrix: Float64Array;
	readonly determinant: number;
}

/** Gauss-Jordan with partial pivoting; null when the matrix cannot be inverted. */
export function invert(matrix: Float64Array, n: number): Inverse | null {
	const left = matrix.slice();
	const right = identity(n);
	const smallest = SINGULAR * largest(matrix);
	let determinant = 1;
	for (let column = 0; column < n; column++) {
		const pivot = pivotOf(left, n, column);
		const value = left[pivot * n + column]!;
		if (!(Math.abs(value) > smallest)) return null;
		if (pivot !== column) for (const side of [left, right]) swapRows(side, n, pivot, column);
		determinant *= pivot === column ? value : -value;
		for (const side of [left, right]) scaleRow(side, n, column, 1 / value);
		for (let row = 0; row < n; row++) {
			if (row === column) continue;
			const times = left[row * n + column]!;
			for (const side of [left, right]) subtractRow(side, n, row, column, times);
		}
	}
	return { matrix: right, determinant };
}

export function identity(n: number): Float64Array {
	const matrix = new Float64Array(n * n);
	for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
	return matrix;
}

/** A row vector times a matrix. */
export function times(row: Float64Array, matrix: Float64Array): Float64Array {
	const n = row.length;
	const product = new Float64Array(n);
	for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) product[j]! += row[i]! * matrix[i * n + j]!;
	return product;
}

export function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return sum;
}

function largest(matrix: Float64Array): number {
	let most = 0;
	for (const value of matrix) most = Math.max(most, Math.abs(value));
	return most;
}

function pivotOf(matrix: Float64Array, n: number, column: number): number {
	let best = column;
	for (let row = column + 1; row < n; row++) {
		if (Math.abs(matrix[row * n + column]!) > Math.abs(matrix[best * n + column]!)) best = row;
	}
	return best;
}

function swapRows(matrix: Float64Array, n: number, a: number, b: number): void {
	for (let j = 0; j < n; j++) {
		const kept = matrix[a * n + j]!;
		matrix[a * n + j] = matrix[b * n + j]!;
		matrix[b * n + j] = kept;
	}
}

function scaleRow(matrix: Float64Array, n: number, row: number, by: number): void {
	for (let j = 0; j < n; j++) matrix[row * n + j]! *= by;
}

function subtractRow(matrix: Float64Array, n: number, from: number, row: number, by: number): void {
	if (by === 0) return;
	for (let j = 0; j < n; j++) matrix[from * n + j]! -= by * matrix[row * n + j]!;
}
