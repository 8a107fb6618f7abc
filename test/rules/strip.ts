/** Takes positions off nodes, attributes, and what else a node holds. */
export function removePositions(tree: unknown): void {
  const stack: unknown[] = [tree];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if ('type' in value && 'position' in value) delete value.position;
    for (const [key, item] of Object.entries(value)) if (key !== 'data') stack.push(item ?? '');
  }
}
