// Words to an id: small letters, digits and hyphens.

/** The words as an id; `otherwise` where nothing is left of them. */
export function slug(words: string, otherwise = ''): string {
  const plain = words
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || otherwise
}
