/** Files and folders that tests read and write. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SEED = 'static/seeds/000_dd474497d3ae6bba.txt';
export const SEED_EDITS = 'static/seeds/000_dd474497d3ae6bba.edits.json';
export const SEED_ID = 'russian-troops-have-crossed-the-border-into-kazakhstan-following-violent-protests';

export const seedText = (): string => readFileSync(SEED, 'utf8');
export const seedEdits = (): string => readFileSync(SEED_EDITS, 'utf8');

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'parley-test-'));
