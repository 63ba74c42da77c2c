package org.fanin.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** The standard output of this process, which remembers why something could not be written. */
public final class StandardOutput extends OutputStream {

  private final FileOutputStream file = new FileOutputStream(FileDescriptor.out);
  private Optional<String> loss = Optional.empty();

  /** Why results were lost; not if who read them had enough, as {@code head} does. */
  public Optional<String> loss() {
    return loss.filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("broken pipe"));
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      file.write(bytes, from, count);
    } catch (IOException e) {
      loss = loss.or(() -> Optional.of(String.valueOf(e.getMessage())));
      throw e;
    }
  }
}
