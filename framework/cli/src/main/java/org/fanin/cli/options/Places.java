package org.fanin.cli.options;

import java.nio.file.Path;

/** Where the files are that a command names. */
interface Places {

  /** As seen from the folder in which the command was typed. */
  Places HERE = new Places() {
    @Override
    public Path find(Path named) {
      return named;
    }

    @Override
    public Path source(Path named) {
      return named;
    }
  };

  /** Where the file or folder {@code named} is; {@code named} itself if it is nowhere. */
  Path find(Path named);

  /** Where the source file {@code named} of the study is. */
  Path source(Path named);
}
