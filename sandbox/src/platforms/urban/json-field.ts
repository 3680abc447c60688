/** Returns the object that the text holds as JSON, or null when it holds none. */
export function readJson<Fields extends object>(text: string | undefined): Partial<Fields> | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
