type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * RFC 7396: what `target` is after `patch`. Neither is changed; what the patch does not touch is shared with the
 * result, so that unchanged parts stay the same object.
 */
export function applyPatch(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const fields = new Map<string, Json>(isObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) fields.delete(name);
    else fields.set(name, applyPatch(fields.get(name), value));
  }
  // fromEntries defines own properties, so a field named __proto__ stays a field.
  return Object.fromEntries(fields);
}
