package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks of Java. */
@DisabledOnOs(OS.WINDOWS)
class LauncherFlagsTest {

  @TempDir
  private Path folder;

  private Path script;

  @BeforeEach
  void build() throws Exception {
    script = Launcher.builtIn(folder.resolve("home")).home().resolve("fanin");
  }

  /** A class file of theirs that is broken must not harm Java. */
  @Test
  void verifiesWhatOthersWrote() throws Exception {
    for (String line :
        new String[] {"list --plugins=jars", "describe tiny-study", "advise", "completion"}) {
      assertThat(isVerified(Map.of(), line)).as(line).isTrue();
    }
    assertThat(isVerified(Map.of("CLASSPATH", "mine.jar"), "list")).isTrue();
    assertThat(isVerified(Map.of("JDK_JAVA_OPTIONS", "-Dany.agent=on"), "list")).isTrue();
    Files.createDirectory(folder.resolve("plugins"));
    assertThat(isVerified(Map.of(), "list")).isTrue();
  }

  @Test
  void verifiesNothingThatItsOwnBuildMade() throws Exception {
    for (String line : new String[] {"--help", "list", "list experiments"}) {
      assertThat(isVerified(Map.of(), line)).as(line).isFalse();
    }
  }

  private boolean isVerified(Map<String, String> environment, String line) throws Exception {
    var asking = new HashMap<>(environment);
    asking.put("FANIN_JAVA_ARGS", "-XX:+UnlockDiagnosticVMOptions -XX:+PrintFlagsFinal");
    Session session = Launcher.run(script, folder, asking, line.split(" "));
    assertThat(session.out()).containsPattern("BytecodeVerificationRemote +:?= ");
    return Pattern.compile("BytecodeVerificationRemote +:?= true")
        .matcher(session.out())
        .find();
  }
}
