const source = 'Government Digital and Data Profession Capability Framework.';
const licence = 'Contains public sector information licensed under the Open Government Licence v3.0.';

/** What the licence of the framework's text asks to be said wherever it is quoted. */
export const attribution = `${source} ${licence}`;

/** The same as the lines of a comment. */
export const header: readonly string[] = [`Quoted from the ${source}`, licence];
