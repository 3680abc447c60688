/**
 * Returns true for a document that is a query for certain: one that begins with it. The planner writes one operation to a document, and any fragments behind
 * it; what begins otherwise may change something and is treated so.
 */
export function isQuery(document: string): boolean {
  return /^\s*(?:\{|query\b)/.test(document);
}
