package org.fanin.initializers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on initializers says of each what its annotation says, and leaves none out. */
class DocumentationTest {
  private static final Path PAGE = Path.of("../docs/initializers.md");
  private static final Pattern NAMES = Pattern.compile("`@(\\w+)");

  @Test
  void holdsEveryInitializerOnceWithItsLawAndPaper() throws IOException {
    List<String> expected = Catalogue.builtIn().stream()
        .map(entry -> "@" + entry.type().getSimpleName() + " | " + entry.law().orElseThrow() + " | "
            + entry.source().orElse("–"))
        .toList();
    List<List<String>> rows = rows();
    assertThat(rows)
        .extracting(row ->
            row.get(1).replace("`", "") + " | " + row.get(2).replace("`", "") + " | " + row.get(5))
        .containsExactlyInAnyOrderElementsOf(expected);
    // Before the first bar stands nothing.
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.subList(1, 6)).allMatch(cell -> !cell.isEmpty()));
  }

  @Test
  void namesNoInitializerThatIsNot() throws IOException {
    List<String> known =
        Catalogue.builtIn().stream().map(entry -> entry.type().getSimpleName()).toList();
    assertThat(NAMES.matcher(Files.readString(PAGE, UTF_8)).results().map(name -> name.group(1)))
        .isNotEmpty()
        .isSubsetOf(known);
  }

  /** The rows of the tables of laws, whose first cell is an annotation and which have five cells. */
  private static List<List<String>> rows() throws IOException {
    try (Stream<String> lines = Files.lines(PAGE, UTF_8)) {
      return lines
          .filter(line -> line.startsWith("| `@"))
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
          .filter(cells -> cells.size() == 6)
          .toList();
    }
  }
}
