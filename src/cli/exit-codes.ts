/** What the program's exit status says. */
export const exitCodes = {
  clean: 0,
  errorsFound: 1,
  usedWrongly: 2,
  interrupted: 130,
} as const;
