package org.fanin.results.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fanin.results.arrow.ValueSink;
import org.fanin.results.folder.AtomicFile;
import org.fanin.results.folder.RunFolderException;

/**
 * A CSV file being written as RFC 4180 has it, row by row; it appears on {@link #commit()}, whole.
 * What is absent is an empty field.
 */
final class CsvOutput implements ValueSink, AutoCloseable {

  private final Path path;
  private final AtomicFile file;
  private final CsvWriter csv;
  private CsvWriterRecord row;
  private long rows;

  private CsvOutput(Path path, AtomicFile file) {
    this.path = path;
    this.file = file;
    this.csv = CsvWriter.builder()
        .lineDelimiter(LineDelimiter.CRLF)
        .build(Channels.newWriter(file.channel(), UTF_8));
    this.row = csv.writeRecord();
  }

  /**
   * Starts a file with {@code header}.
   *
   * @throws RunFolderException if it cannot be written; nothing of it is left then
   */
  static CsvOutput create(Path path, List<String> header) {
    CsvOutput output = open(path);
    try {
      header.forEach(output::text);
      return output;
    } catch (RunFolderException e) {
      try (output) {
        throw e;
      }
    }
  }

  private static CsvOutput open(Path path) {
    try {
      return new CsvOutput(path, AtomicFile.create(path));
    } catch (IOException e) {
      throw RunFolderException.unwritable(path, e);
    }
  }

  /** Starts a row, below the header or the row before. */
  void startRow() {
    attempt(() -> {
      row.endRecord();
      row = csv.writeRecord();
    });
    rows++;
  }

  @Override
  public void text(String value) {
    attempt(() -> row.writeField(value));
  }

  @Override
  public void integer(long value) {
    text(String.valueOf(value));
  }

  @Override
  public void number(double value) {
    text(NumberText.of(value));
  }

  @Override
  public void number(float value) {
    text(NumberText.of(value));
  }

  @Override
  public void absent() {
    text("");
  }

  /** Makes the file appear. */
  ExportedFile commit() {
    try {
      row.endRecord();
      csv.flush();
      long bytes = file.channel().position();
      file.commit();
      return new ExportedFile(path.toString(), rows, bytes);
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  /** Does not close the writer, which would write to a file that is closed. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void attempt(Runnable writing) {
    try {
      writing.run();
    } catch (UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  private RunFolderException unwritable(Exception e) {
    return RunFolderException.unwritable(path, Objects.requireNonNullElse(e.getCause(), e));
  }
}
