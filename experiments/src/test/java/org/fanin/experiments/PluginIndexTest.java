package org.fanin.experiments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.util.Optional;
import org.fanin.experiments.article.MnistRelu;
import org.fanin.experiments.samples.S02CustomInitializer;
import org.fanin.plugins.Outline;
import org.fanin.plugins.Part;
import org.fanin.plugins.PluginIndex;
import org.junit.jupiter.api.Test;

class PluginIndexTest {

  @Test
  void isBuiltOfStudiesAndOfWhatTheyBring() throws IOException {
    String index = Resources.toString(Resources.getResource(PluginIndex.RESOURCE), UTF_8);

    Outline outline = new Laboratory().read(MnistRelu.class).outline();
    assertThat(index.lines())
        .contains(
            new PluginIndex.Entry(Part.STUDY, MnistRelu.class.getName(), Optional.of(outline))
                .toString(),
            new PluginIndex.Entry(
                    Part.INITIALIZER,
                    S02CustomInitializer.Laplace.class.getName(),
                    Optional.empty())
                .toString())
        .filteredOn(line -> line.startsWith(Part.STUDY.name()))
        .hasSizeGreaterThanOrEqualTo(9);
  }
}
