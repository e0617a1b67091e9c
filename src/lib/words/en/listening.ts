/** Words for the listening panel. */

export const listening = {
	title: 'Listening',
	pauses: 'Pauses',
	skipPauses: 'Skip the pauses',
	pausesHow: 'Pauses over 0.4 seconds between words become 0.2 seconds.',
	saves: (time: string, all: string) => `That saves ${time} of ${all}.`,
	wouldSave: (time: string, all: string) => `That would save ${time} of ${all}.`,
	savesNothing: 'No pause here is so long.',
	noTimes: 'The times of the words are not here, so nobody knows where the pauses are.'
};
