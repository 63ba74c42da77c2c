package org.fanin.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which Fanin runs on which Java. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Optional<String> version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    return new String[] {
      "Fanin " + version.orElse("(version unknown: not started from its jar)"),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
    };
  }
}
