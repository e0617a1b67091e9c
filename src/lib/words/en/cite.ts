/** Words for links, quotations and citations. */

export const cite = {
	/** Opens the panel, among the facts of an episode. */
	open: 'Cite',
	quoteTitle: 'Quote these words',
	citeTitle: 'Cite this conversation',
	form: 'In the form of',
	forms: { text: 'Plain text', markdown: 'Markdown', html: 'HTML', apa: 'APA', bibtex: 'BibTeX' },
	result: 'To be copied',
	copy: 'Copy',
	share: 'Share',
	formatted: 'Keeps its format where the program you paste it into has formats.',
	copied: 'Copied',
	notCopied: 'The browser would not copy. All is selected: copy it with your keys',
	/** What is said when a link no longer leads to where it did. */
	moved: 'These words have moved since the link was made',
	changed: 'These words have changed since the link was made',
	time: 'The words of this link are gone. This was heard at that time',
	lost: 'The words of this link are gone'
};
