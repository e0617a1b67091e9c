/** Whether pages are being written down as plain files, which no program of ours will answer for. */
import { env } from '$env/dynamic/private';

export const isStill = env.PARLEY_STILL === '1';
