/** Words for hearing some speakers and not others. */

export const speakers = {
	/** On a button beside each speaker, and its whole name. */
	only: 'Only',
	onlyNamed: (name: string) => `Only ${name}`,
	without: 'Without',
	withoutNamed: (name: string) => `Without ${name}`,
	nobodyLeft: 'Then nobody would be heard'
};
