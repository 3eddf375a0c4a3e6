import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  $ref?: string;
  type?: string;
  example?: unknown;
  items?: Schema;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
}

interface Described {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface ApiOperation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the document, without `/api/v1`: `/handovers/{id}/acceptance`. */
  readonly path: string;
  /** What must stand in the address, with its example: `?q=Heijden`. */
  readonly query: string;
  /** A body as the document describes it, from its examples. */
  readonly body: unknown;
}

/** Every operation of the document, with an example of what it asks. */
export function apiOperations(document: OpenAPIObject): ApiOperation[] {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const example = (schema: Schema, depth = 0): unknown => {
    if (schema.example !== undefined) return schema.example;
    if (schema.$ref) return example(schemas[schema.$ref.split('/').at(-1)!]!, depth);
    if (schema.allOf) return example(schema.allOf[0]!, depth);
    if (schema.type === 'array') return depth < 4 ? [example(schema.items!, depth + 1)] : [];
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [name, example(part, depth + 1)]),
    );
  };
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>).map(([method, { parameters = [], requestBody }]) => {
      const asked = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
      const search = new URLSearchParams(
        asked.map(({ name, schema }) => [name, String(schema?.example ?? 'x')] as [string, string]),
      ).toString();
      const schema = requestBody?.content['application/json']?.schema;
      return {
        method: method.toUpperCase() as ApiOperation['method'],
        path: path.slice('/api/v1'.length),
        query: search && `?${search}`,
        body: schema && example(schema),
      };
    }),
  );
}
