export { Table, type KeyPlace, type TableMenu } from './Table.tsx';
export type { TableColumn } from './table-column.ts';
export type { TableSource } from './TableBody.tsx';
