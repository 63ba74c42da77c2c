// Reads Arrow files with Apache Arrow for JavaScript and prints, as one JSON object by file name,
// what the test compares with its own numbers.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { tableFromIPC, DataType } from 'apache-arrow';

/** Values as JSON knows them: typed arrays as arrays, 64-bit integers as numbers. */
function plain(value) {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value !== null && typeof value === 'object') return Array.from(value, plain);
  return value;
}

function describe(table) {
  const columns = {};
  for (const field of table.schema.fields) {
    const vector = table.getChild(field.name);
    columns[field.name] = {
      type: String(field.type),
      width: DataType.isFixedSizeList(field.type) ? field.type.listSize : 1,
      nullable: field.nullable,
      nulls: vector.nullCount,
      metadata: Object.fromEntries(field.metadata),
      values: Array.from(vector, plain),
    };
  }
  return {
    rows: table.numRows,
    batches: table.batches.length,
    metadata: Object.fromEntries(table.schema.metadata),
    columns,
  };
}

const tables = {};
for (const path of process.argv.slice(2)) {
  tables[basename(path)] = describe(tableFromIPC(readFileSync(path)));
}
console.log(JSON.stringify(tables));
