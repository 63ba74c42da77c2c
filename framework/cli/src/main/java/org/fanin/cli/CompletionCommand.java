package org.fanin.cli;

import java.util.concurrent.Callable;
import org.fanin.cli.output.Streams;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code completion}. */
@Command(
    name = "completion",
    description = "Print a script that completes commands and options in bash and zsh.",
    footer = {
      "%nExample, for this shell; in ~/.bashrc or ~/.zshrc for every one:",
      "  source <(fanin completion)"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    streams.out().print(AutoComplete.bash(root.name(), root.commandLine()) + "\n");
    return 0;
  }
}
