/** Whether bytes begin with some, written in hexadecimal digits. */
export function beginsWith(bytes: Uint8Array, digits: string): boolean {
  return digits.split(' ').every((pair, index) => bytes[index] === Number.parseInt(pair, 16));
}
