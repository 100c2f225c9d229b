package dev.ganvas.web.store;

import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Failures of the database in words. */
final class Faults {
  private static final int PRIMARY_CODE = 0xff;

  private Faults() {}

  static StoreException of(JdbiException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return of(sqlite);
      }
    }
    return new StoreException("the store failed", failure);
  }

  private static StoreException of(SQLiteException failure) {
    int code = failure.getResultCode().code & PRIMARY_CODE;
    return switch (SQLiteErrorCode.getErrorCode(code)) {
      case SQLITE_FULL -> new DiskException("the disk of the store is full", failure);
      case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
          new DiskException("the database of the store cannot be read or written", failure);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new StoreException(
              "ganvas.db is damaged or no database; move it away, or bring back a copy", failure);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new StoreException("the store is held by another program; try again", failure);
      default -> new StoreException("the store failed", failure);
    };
  }
}
