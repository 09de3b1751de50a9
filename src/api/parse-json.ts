/** Strings too, so that what stands in them is passed over; one without an end goes to the end of the text. */
const STRINGS_AND_NUMBERS =
  /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const WHOLE = /^-?[1-9]\d*$/;

/**
 * As `JSON.parse`, but a whole number that a double cannot hold becomes its digits as a text: rounded it would be
 * another number, such as another id.
 */
export function parseJson(text: string): unknown {
  // No whole number of fewer digits is rounded.
  return JSON.parse(/\d{16}/.test(text) ? text.replace(STRINGS_AND_NUMBERS, exact) : text);
}

function exact(token: string): string {
  const isRounded = WHOLE.test(token) && !Number.isSafeInteger(Number(token));
  return isRounded ? `"${token}"` : token;
}
