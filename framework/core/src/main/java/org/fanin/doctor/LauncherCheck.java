package org.fanin.doctor;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;

/** Whether Java was started as the launcher {@code fanin} does it. */
public final class LauncherCheck implements Check {

  private static final String ARCHIVE = "-XX:SharedArchiveFile=";
  private static final String OPEN = "--add-opens=java.base/java.nio=ALL-UNNAMED";

  @Override
  public String name() {
    return "launcher";
  }

  @Override
  public String remedy() {
    return "Start Fanin by the launcher 'fanin' in its folder.";
  }

  @Override
  public Condition examine() {
    return examine(
        isOpenToArrow(),
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        System.getProperty("java.vm.info", ""));
  }

  /** Whether Arrow may look into buffers; where it may not, it prints what it throws, too. */
  static boolean isOpenToArrow() {
    return ByteBuffer.class.getModule().isOpen("java.nio", LauncherCheck.class.getModule());
  }

  /** Java says of itself that it shares where the archive of classes is in use. */
  Condition examine(boolean isOpen, List<String> arguments, String machine) {
    if (!isOpen) {
      return Condition.broken(
          "java.nio is not opened to Arrow", remedy() + " It gives Java " + OPEN + ".");
    }
    boolean isNamed = arguments.stream().anyMatch(argument -> argument.startsWith(ARCHIVE));
    if (isNamed && machine.toLowerCase(Locale.ROOT).contains("sharing")) {
      return Condition.ok("Java has Fanin's settings, and its classes from an archive");
    }
    return Condition.slow(
        isNamed
            ? "Java has Fanin's settings, but refuses the archive of its classes"
            : "Java has what Arrow needs, but no archive of Fanin's classes",
        "Every start takes longer. " + remedy() + " Where it does so already, 'touch pom.xml' there"
            + " makes the next command build Fanin and the archive again; that needs leave to write"
            + " to experiments/target.");
  }
}
