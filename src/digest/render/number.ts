/** "10,487", the same in every locale. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3}){1,8}$)/g, ",");
}
