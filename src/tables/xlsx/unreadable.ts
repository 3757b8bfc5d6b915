/** Thrown within this room for a file that is no workbook that can be read; `readWorkbook` makes it a Problem. */
export class UnreadableWorkbook extends Error {
  readonly hint: string;

  constructor(message: string, hint = 'open it in a spreadsheet program and save it again as .xlsx') {
    super(message);
    this.hint = hint;
  }
}
