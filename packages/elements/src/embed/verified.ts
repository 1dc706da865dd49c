/**
 * Brings a script into the browser's cache if it is the one that was built; rejects otherwise. An `import()` that follows runs what was
 * checked, in every engine; `modulepreload` with a hash does not hold in WebKit.
 * @param hash SHA-256 in base64.
 */
export async function verify(address: string, hash: string): Promise<void> {
  const response = await fetch(address, { integrity: `sha256-${hash}` });
  await response.blob();
}
