package org.fanin.cli.options;

import java.util.function.Supplier;
import org.fanin.cli.output.JsonText;
import org.fanin.cli.output.Streams;
import picocli.CommandLine.Option;

/** The option {@code --format}. */
public final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "Whether the result is for people or for programs. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  /** Writes {@code data}, or the {@code text} that says the same. */
  public void print(Streams streams, Object data, Supplier<String> text) {
    streams
        .out()
        .print(
            switch (format) {
              case TEXT -> text.get();
              case JSON -> JsonText.of(data);
            });
  }
}
