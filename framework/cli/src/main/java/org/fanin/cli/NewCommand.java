package org.fanin.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fanin.cli.output.ShellWord;
import org.fanin.cli.output.Streams;
import org.fanin.cli.project.NewProject;
import org.fanin.cli.project.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code new}. */
@Command(
    name = "new",
    sortOptions = false,
    description = "Write a small complete Maven project that builds and runs as it stands: a plugin"
        + " (an initializer and an activation), or a study. Nothing is overwritten.",
    footer = {"%nExample: a plugin in a new folder", "  fanin new plugin my-plugin"})
final class NewCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "plugin|study", description = "What the project begins with.")
  private Template template = Template.PLUGIN;

  @Parameters(paramLabel = "DIR", description = "Its folder, which is new or empty.")
  private Path folder = Path.of("");

  NewCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    var project = new NewProject(template, folder);
    project.write();
    String jar = "target/" + project.artifact() + ".jar";
    streams
        .out()
        .print(folder + " is written. Next:\n  cd " + ShellWord.of(folder.toString())
            + "\n  mvn package\n  "
            + switch (template) {
              case PLUGIN -> "fanin check " + jar;
              case STUDY -> "fanin run depth-study --plugins " + jar + " --epochs 1";
            }
            + "\n");
    return 0;
  }
}
