package org.fanin.cli;

import java.util.concurrent.Callable;
import org.fanin.cli.description.DescriptionText;
import org.fanin.cli.description.StudyDescription;
import org.fanin.cli.mistakes.MoreMistakes;
import org.fanin.cli.options.FormatOption;
import org.fanin.cli.options.StudyOptions;
import org.fanin.cli.output.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code describe}. */
@Command(
    name = "describe",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Say what a study will run: its layers, the law of every kernel in every arm, and"
        + " what theory expects of the signal and its gradient. Nothing is drawn, nothing trained.",
    footer = {
      "%nExample: which arms keep the signal alive, as far as theory knows?",
      "  fanin describe mnist-relu"
    })
final class DescribeCommand implements Callable<Integer>, MoreMistakes {

  private final Streams streams;

  @Mixin
  private final StudyOptions options;

  @Mixin
  private FormatOption format = new FormatOption();

  DescribeCommand(Streams streams) {
    this.streams = streams;
    this.options = new StudyOptions(streams);
  }

  @Override
  public void check() {
    options.check();
  }

  @Override
  public Integer call() {
    StudyDescription description = options.choose().description();
    format.print(
        streams, description, () -> new DescriptionText(description).text(streams.outColours()));
    return 0;
  }
}
