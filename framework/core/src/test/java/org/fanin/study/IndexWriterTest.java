package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.fanin.plugins.Outline;
import org.fanin.plugins.Part;
import org.fanin.plugins.PluginIndex;
import org.fanin.plugins.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexWriterTest {

  /** Some studies on the class path never end. */
  private final IndexWriter writer = new IndexWriter(Plugins.onClassPath(), Endless.READER);

  @Test
  void tellsOfStudiesWhatReadingThemTells() throws URISyntaxException {
    Path classes =
        Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(writer.index(classes).entries())
        .contains(
            new PluginIndex.Entry(
                Part.STUDY,
                StudyReaderTest.class.getName() + "$MnistRelu",
                Optional.of(new Outline("mnist-relu", 5, 3))),
            new PluginIndex.Entry(Part.STUDY, "org.fanin.study.zoo.ZeroWidth", Optional.empty()));
  }

  @Test
  void leavesOutWhatLiesElsewhere(@TempDir Path elsewhere) {
    assertThat(writer.index(elsewhere).entries()).isEmpty();
  }
}
