package dev.ganvas.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Failures in words. Those of files carry only a path, and leave the rest to their type. */
public final class Sentences {
  private Sentences() {}

  /** What an expected failure says. */
  static String of(Throwable failure) {
    if (failure instanceof UncheckedIOException unchecked) {
      return of(unchecked.getCause());
    }
    if (failure instanceof FileSystemException file) {
      return ofFile(file);
    }
    if (failure instanceof OutOfMemoryError) {
      return "the memory is not enough; allow more with GANVAS_JAVA_OPTS=-Xmx8g, or ask for less";
    }
    if (failure instanceof IOException && !isOurs(failure)) {
      return "a file cannot be read or written: " + failure.getMessage();
    }
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  /** What the user can do about a failure that nobody foresaw. */
  static String ofUnexpected(Throwable failure) {
    if (isLibraryMissing(failure)) {
      return "a native library cannot be loaded; the directory for temporary files, %s, must be"
              .formatted(System.getProperty("java.io.tmpdir"))
          + " writable, allow execution and have 500 MB free (TMPDIR or GANVAS_JAVA_OPTS="
          + "-Djava.io.tmpdir=... name another one)";
    }
    String where =
        Files.isWritable(LogFile.path()) ? LogFile.path() + " says more" : "-v says more";
    return "this failed unexpectedly (%s); %s".formatted(failure.getClass().getSimpleName(), where);
  }

  /** What our own code throws is a sentence already; the JDK's are words such as "Broken pipe". */
  public static boolean isOurs(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("dev.ganvas.");
  }

  private static boolean isLibraryMissing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsatisfiedLinkError) {
        return true;
      }
    }
    return false;
  }

  private static String ofFile(FileSystemException failure) {
    String file = failure.getFile();
    if (failure instanceof NoSuchFileException) {
      return file + " does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return file + " cannot be read or written: permission denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return file + " is there already";
    }
    if (failure instanceof NotDirectoryException) {
      return file + " is not a directory";
    }
    if (failure instanceof DirectoryNotEmptyException) {
      return file + " is a directory that is not empty";
    }
    return "%s cannot be read or written: %s".formatted(file, failure.getReason());
  }
}
