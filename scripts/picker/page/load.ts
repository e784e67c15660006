/** Loads what the Worker has at a path. */
export async function load<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { ...signal && { signal } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  // The Worker has decoded it, and is served with the page.
  return await response.json() as T;
}
