/** The part of JSON Schema 2020-12 that docs/inspect.schema.json uses. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: JsonSchema[];
  minimum?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean;
  items?: JsonSchema;
}

/** Keywords that say nothing about validity. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['$schema', '$defs', 'title', 'description', 'format']);

function typesOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  return [typeof value];
}

/**
 * What is wrong with a value, each as `path: what`; nothing where it is valid.
 * @throws Error where the schema uses a keyword that is not known here, which would otherwise pass everything
 */
export function violations(value: unknown, schema: JsonSchema, root: JsonSchema = schema, path = '$'): string[] {
  const wrong: string[] = [];
  const { $ref, type, enum: allowed, anyOf, minimum, required, properties, additionalProperties, items, ...rest } = schema;
  for (const keyword of Object.keys(rest)) if (!ANNOTATIONS.has(keyword)) throw new Error(`unknown keyword ${keyword}`);
  if ($ref !== undefined) {
    const target = root.$defs?.[$ref.replace('#/$defs/', '')];
    if (!target) throw new Error(`unknown reference ${$ref}`);
    wrong.push(...violations(value, target, root, path));
  }
  if (type !== undefined && ![type].flat().some((one) => typesOf(value).includes(one))) wrong.push(`${path}: is no ${[type].flat().join(' or ')}`);
  if (allowed && !allowed.includes(value)) wrong.push(`${path}: is not one of those allowed`);
  if (anyOf && !anyOf.some((one) => violations(value, one, root, path).length === 0)) wrong.push(`${path}: fits no alternative`);
  if (minimum !== undefined && typeof value === 'number' && value < minimum) wrong.push(`${path}: is less than ${minimum}`);
  if (Array.isArray(value)) {
    if (items) value.forEach((one, index) => wrong.push(...violations(one, items, root, `${path}[${index}]`)));
  } else if (typeof value === 'object' && value !== null) {
    for (const name of required ?? []) if (!Object.hasOwn(value, name)) wrong.push(`${path}.${name}: is missing`);
    for (const [name, one] of Object.entries(value)) {
      const property = properties?.[name];
      if (property) wrong.push(...violations(one, property, root, `${path}.${name}`));
      else if (additionalProperties === false) wrong.push(`${path}.${name}: is not allowed`);
    }
  }
  return wrong;
}
