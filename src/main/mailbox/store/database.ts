import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** SQLITE_CORRUPT and SQLITE_NOTADB, as primary result codes. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);

/**
 * A SQLite connection with its prepared statements. SQL texts are constants of the program, so their number is bounded;
 * lists go in as one JSON parameter (`json_each(?)`).
 */
export class Database {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #damaged = false;

  constructor(connection: DatabaseSync) {
    this.#connection = connection;
  }

  get isOpen(): boolean {
    return this.#connection.isOpen;
  }

  /** True since a statement found the file damaged. */
  get isDamaged(): boolean {
    return this.#damaged;
  }

  all<Row>(sql: string, ...parameters: SQLInputValue[]): Row[] {
    return this.#noting(() => this.#prepared(sql).all(...parameters)) as Row[];
  }

  /** The same with named parameters (`:name`); those that the statement does not name are left out. */
  named<Row>(sql: string, parameters: Record<string, SQLInputValue>): Row[] {
    return this.#noting(() => this.#prepared(sql).all(parameters)) as Row[];
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the row that its SQL gives
  get<Row>(sql: string, ...parameters: SQLInputValue[]): Row | undefined {
    return this.#noting(() => this.#prepared(sql).get(...parameters)) as Row | undefined;
  }

  /** Number of rows that were changed. */
  run(sql: string, ...parameters: SQLInputValue[]): number {
    return Number(this.#noting(() => this.#prepared(sql).run(...parameters)).changes);
  }

  /** Row id of the inserted row. */
  insert(sql: string, ...parameters: SQLInputValue[]): number {
    return Number(this.#noting(() => this.#prepared(sql).run(...parameters)).lastInsertRowid);
  }

  exec(sql: string): void {
    this.#noting(() => this.#connection.exec(sql));
  }

  /** All of `work` or nothing of it. Inside another transaction it is a part of that one. */
  transaction<T>(work: () => T): T {
    if (this.#connection.isTransaction) return work();
    this.exec('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.exec('COMMIT');
      return value;
    } catch (error) {
      // A full disk has rolled back by itself.
      if (this.#connection.isTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #noting<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.#damaged ||= DAMAGED.has(((error as { errcode?: number }).errcode ?? 0) & 0xff);
      throw error;
    }
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      statement.setAllowUnknownNamedParameters(true);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
