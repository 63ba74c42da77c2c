package org.fanin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The studies that README and pages show compile as they stand, and have no faults. */
class DocumentedStudiesTest {

  private static final Path HOME = Path.of("../..");
  private static final Pattern LISTING = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern STUDY = Pattern.compile("public final class (\\w+)");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"README.md, 3", "docs/studies.md, 3"})
  void everyStudyOfThePageCanBeDescribed(Path page, int studies) throws IOException {
    List<String> listings = LISTING
        .matcher(Files.readString(HOME.resolve(page), UTF_8))
        .results()
        .map(listing -> listing.group(1))
        .filter(listing -> listing.contains("@Experiment"))
        .toList();

    assertThat(listings).hasSize(studies);
    for (String listing : listings) {
      Session session = Session.of("describe", written(listing).toString());
      assertThat(session.err()).isEmpty();
      assertThat(session.exitCode()).isZero();
    }
  }

  private Path written(String listing) throws IOException {
    Matcher study = STUDY.matcher(listing);
    assertThat(study.find()).isTrue();
    return Files.writeString(folder.resolve(study.group(1) + ".java"), listing);
  }
}
