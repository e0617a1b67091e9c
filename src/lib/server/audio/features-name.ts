/** What the features of a recording are called in the cache: by the recording's bytes and by who listened. */
import { ALIGNER_VERSION } from './version.ts';

const ENDING = '.features';

export const featuresName = (fingerprint: string): string => `${fingerprint}.${ALIGNER_VERSION}${ENDING}`;

export const isFeatures = (name: string): boolean => name.endsWith(ENDING);
