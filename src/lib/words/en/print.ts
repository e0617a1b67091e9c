/** Words for printing and copying a transcript. */

export const print = {
	copy: 'Copy the transcript',
	copied: 'Transcript copied',
	notCopied: 'The browser would not copy. Select the text and copy it with your keys',
	print: 'Print',
	title: 'Print the transcript',
	what: 'Title, date, source and every speaker’s words, without anything that is only for the screen.',
	times: 'Times beside the paragraphs',
	source: (source: string) => `Source: ${source}`,
	address: (address: string) => `To listen: ${address}`
};
