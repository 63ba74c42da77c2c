package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks of Java. */
@DisabledOnOs(OS.WINDOWS)
class LauncherFlagsTest {

  @TempDir
  private Path folder;

  /** A class file of theirs that is broken must not harm Java. */
  @Test
  void verifiesWhatOthersWrote() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Map<String, String> asking =
        Map.of("FANIN_JAVA_ARGS", "-XX:+UnlockDiagnosticVMOptions -XX:+PrintFlagsFinal");
    for (String line : new String[] {"list", "describe tiny-study", "advise", "completion"}) {
      Session session =
          Launcher.run(launcher.home().resolve("fanin"), folder, asking, line.split(" "));

      assertThat(session.out()).containsPattern("BytecodeVerificationRemote +:?= true");
    }
  }
}
