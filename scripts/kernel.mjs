/** `node scripts/kernel.mjs`: writes the SIMD kernel that scores sound, and assembles it to src/lib/server/audio/align/kernel.wasm. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const CEPSTRA = 13;
const DENSITIES = 128;
/** Bytes between two dimensions of one block: a float for each density. */
const DIMENSION = DENSITIES * 4;
const PRECISIONS = CEPSTRA * DIMENSION;
const CONSTANTS = 2 * PRECISIONS;
/** Bytes of a row of features, and of the answer: four values and four places. */
const ROW = 156;
const ANSWER = 32;
/** Where the densities of one frame lie until the best four are found. The page below is nobody's. */
const SCRATCH = 256;

const PLACE = fileURLToPath(new URL('../src/lib/server/audio/align/kernel.wasm', import.meta.url));

/** @param {number} k @param {(k: number) => string} of */
const each = (k, of) => Array.from({ length: k }, (_, i) => of(i)).join('\n');

/** Four lanes of `constant - sum of (x - mean)^2 * precision`. */
const densities = Array.from({ length: CEPSTRA }, (_, k) => k).reduce(
	(sum, k) => `(f32x4.sub ${sum}
		(f32x4.mul
			(f32x4.mul (local.tee $v (f32x4.sub (local.get $x${k}) (v128.load offset=${k * DIMENSION} (local.get $at)))) (local.get $v))
			(v128.load offset=${PRECISIONS + k * DIMENSION} (local.get $at))))`,
	`(v128.load offset=${CONSTANTS} (local.get $at))`
);

/** The lowest of four lanes, in all of them. */
const lowest = ['8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7', '4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11']
	.map((turned) => `(local.set $bar (f32x4.min (local.get $bar) (i8x16.shuffle ${turned} (local.get $bar) (local.get $bar))))`)
	.join('\n');

/** @param {number} lane */
const over = (lane) => `(f32x4.ge (v128.load offset=${SCRATCH + 16 * lane} (local.get $at)) (local.get $bar))`;
/** One bit for each of sixteen densities that reach the bar. */
const sixteen = `(i8x16.bitmask (i8x16.narrow_i16x8_s
	(i16x8.narrow_i32x4_s ${over(0)} ${over(1)})
	(i16x8.narrow_i32x4_s ${over(2)} ${over(3)})))`;

/** Moved on by a lane, the first staying where it is. @param {string} name */
const moved = (name) => `(i8x16.shuffle 0 1 2 3 0 1 2 3 4 5 6 7 8 9 10 11 (local.get $${name}) (local.get $${name}))`;
/** Of four sorted lanes: those that stay, then the new one, then the rest moved on. @param {string} name @param {string} fresh */
const inserted = (name, fresh) => `(local.set $${name}
	(v128.bitselect (local.get $${name}) (v128.bitselect ${fresh} ${moved(name)} (local.get $until)) (local.get $stay)))`;

/** What equals itself has all its bits set: 12 bytes less than the constant. */
const ONES = '(i32x4.eq (local.get $stay) (local.get $stay))';

/** Puts the density `$found` among the best four; of two equal ones the earlier stays before the later. */
const insert = `
	(local.set $stay (f32x4.ge (local.get $best)
		(local.tee $v (v128.load32_splat offset=${SCRATCH} (i32.shl (local.get $found) (i32.const 2))))))
	(local.set $until (i8x16.shuffle 0 1 2 3 16 17 18 19 20 21 22 23 24 25 26 27 ${ONES} (local.get $stay)))
	${inserted('best', '(local.get $v)')}
	${inserted('which', '(i32x4.splat (local.get $found))')}`;

/**
 * `best(x, frames, block, answers)`: for each row of features, the four best of a block's 128 diagonal Gaussians. The best
 * of each lane are known when all densities are; the lowest of these four is a bar that the best four reach, and few others.
 */
export const kernelText = () => `(module
(import "kernel" "memory" (memory 1))
(func (export "best") (param $x i32) (param $frames i32) (param $block i32) (param $answer i32)
(local $d i32) (local $at i32) (local $found i32) (local $bits i64)
(local $v v128) (local $bar v128) (local $best v128) (local $which v128) (local $stay v128) (local $until v128)
${each(CEPSTRA, (k) => `(local $x${k} v128)`)}
(loop $frame
	${each(CEPSTRA, (k) => `(local.set $x${k} (v128.load32_splat offset=${4 * k} (local.get $x)))`)}
	(local.set $best (v128.const f32x4 -inf -inf -inf -inf))
	(local.set $bar (local.get $best))
	(local.set $d (i32.const 0))
	(loop $four
		(local.set $at (i32.add (local.get $block) (local.get $d)))
		(v128.store offset=${SCRATCH} (local.get $d) (local.tee $v ${densities}))
		(local.set $bar (f32x4.pmax (local.get $bar) (local.get $v)))
		(br_if $four (i32.lt_u (local.tee $d (i32.add (local.get $d) (i32.const 16))) (i32.const ${DIMENSION}))))
	${lowest}
	(local.set $d (i32.const 0))
	(loop $sixteen
		(local.set $at (i32.shl (local.get $d) (i32.const 2)))
		(local.set $bits (i64.or
			(i64.shr_u (local.get $bits) (i64.const 16))
			(i64.shl (i64.extend_i32_u ${sixteen}) (i64.const 48))))
		(local.set $d (i32.add (local.get $d) (i32.const 16)))
		(br_if $sixteen (i32.and (local.get $d) (i32.const 48)))
		(block $none
			(br_if $none (i64.eqz (local.get $bits)))
			(loop $one
				(local.set $found (i32.add (i32.sub (local.get $d) (i32.const 64)) (i32.wrap_i64 (i64.ctz (local.get $bits)))))
				${insert}
				(br_if $one (i32.eqz (i64.eqz
					(local.tee $bits (i64.and (local.get $bits) (i64.sub (local.get $bits) (i64.const 1)))))))))
		(br_if $sixteen (i32.lt_u (local.get $d) (i32.const ${DENSITIES}))))
	(v128.store (local.get $answer) (local.get $best))
	(v128.store offset=16 (local.get $answer) (local.get $which))
	(local.set $answer (i32.add (local.get $answer) (i32.const ${ANSWER})))
	(local.set $x (i32.add (local.get $x) (i32.const ${ROW})))
	(br_if $frame (local.tee $frames (i32.sub (local.get $frames) (i32.const 1)))))))
`;

export async function assembleKernel() {
	const parsed = (await wabt()).parseWat('kernel.wat', kernelText(), { simd: true });
	parsed.validate();
	return parsed.toBinary({}).buffer;
}

if (process.argv[1] && join(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const bytes = await assembleKernel();
	writeFileSync(PLACE, bytes);
	console.log(`${PLACE}: ${bytes.length} bytes`);
}
