package org.fanin.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fanin.experiments.article.MnistRelu;
import org.fanin.experiments.samples.S02CustomInitializer;
import org.fanin.plugins.Outline;
import org.fanin.plugins.Part;
import org.fanin.plugins.PluginIndex;
import org.fanin.study.IndexWriter;
import org.junit.jupiter.api.Test;

class PluginIndexTest {

  @Test
  void isBuiltOfAllStudiesAndOfWhatTheyBring() throws IOException, URISyntaxException {
    Path classes = Path.of(
        MnistRelu.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String built = Files.readString(classes.resolve(PluginIndex.RESOURCE));

    Outline outline = new Laboratory().read(MnistRelu.class).outline();
    assertThat(built.lines())
        .contains(
            new PluginIndex.Entry(Part.STUDY, MnistRelu.class.getName(), Optional.of(outline))
                .toString(),
            new PluginIndex.Entry(
                    Part.INITIALIZER,
                    S02CustomInitializer.Laplace.class.getName(),
                    Optional.empty())
                .toString());
    IndexWriter.main(new String[] {classes.toString()});
    assertThat(classes.resolve(PluginIndex.RESOURCE)).hasContent(built);
  }
}
