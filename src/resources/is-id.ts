/** Ids of the API and names of guides: nothing that could mean something in a path. */
const ID = /^[A-Za-z0-9][\w.-]{3,63}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}
