package org.fanin.results.folder;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A file of a run folder that is missing, is damaged, or cannot be written. */
public final class RunFolderException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What Linux, macOS and Windows say of a full disk. */
  private static final Pattern FULL =
      Pattern.compile("no space|not enough space|quota", Pattern.CASE_INSENSITIVE);

  /** What Linux and macOS say where a file is asked for what a folder holds. */
  private static final String NO_FOLDER = "Not a directory";

  private final boolean unwritable;

  /** Says whole sentences: which file, what is wrong with it, what to do. */
  public RunFolderException(String message) {
    super(message);
    this.unwritable = false;
  }

  private RunFolderException(String message, Throwable cause, boolean unwritable) {
    super(message, cause);
    this.unwritable = unwritable;
  }

  /** {@code file} is not what it should be, and {@code advice} says what to do. */
  public static RunFolderException unreadable(Path file, Throwable cause, String advice) {
    return new RunFolderException(
        "Cannot read " + file + ": " + reason(cause) + ". " + advice, cause, false);
  }

  /** {@code file} could not be written whole, so nothing of it is left. */
  public static RunFolderException unwritable(Path file, Throwable cause) {
    return new RunFolderException(
        "Cannot write " + file + ": " + reason(cause) + ". Nothing of this file is left behind. "
            + advice(cause),
        cause,
        true);
  }

  /** Whether a file could not be written. */
  public boolean isUnwritable() {
    return unwritable;
  }

  private static String advice(Throwable cause) {
    return FULL.matcher(reason(cause)).find()
        ? "Free some space, or choose another folder."
        : "Choose another folder.";
  }

  private static String reason(Throwable cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "access is denied";
    }
    String message = cause instanceof FileSystemException fault && fault.getReason() != null
        ? fault.getReason() // without the path, which the message begins with
        : cause.getMessage();
    if (cause instanceof NotDirectoryException
        || cause instanceof FileAlreadyExistsException
        || NO_FOLDER.equals(message)) {
      return "a part of its path is a file, not a folder";
    }
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow();
  }
}
