package org.fanin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that can be typed wrong, with the exit code and all that appears on standard error.
 *
 * <p>{@code mvn test -Dgolden.write=true} writes the files anew; read every difference before it is
 * committed.
 */
class MistakesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/fanin/cli/mistakes");
  private static final Path GIVEN = Path.of("target/mistakes");

  /** What the command lines below name; relative, so that messages are the same everywhere. */
  @BeforeAll
  static void give() throws IOException {
    Files.createDirectories(GIVEN.resolve("empty"));
    Files.createDirectories(GIVEN.resolve("damaged"));
    Files.writeString(GIVEN.resolve("damaged/manifest.json"), "{\"formatVersion\": 1,");
    Files.createDirectories(GIVEN.resolve("newer"));
    Files.writeString(GIVEN.resolve("newer/manifest.json"), "{\"formatVersion\": 99}");
    Files.writeString(GIVEN.resolve("file"), "");
    Files.writeString(GIVEN.resolve("Suffix.java"), "class Suffix {}");
    Files.writeString(GIVEN.resolve("unknown-key.yaml"), "epochs: 1\nbatchsize: 8\n");
    Files.writeString(GIVEN.resolve("unknown-arms.yaml"), "epochs: 1\nonly: [hee, gausian]\n");
    Files.writeString(GIVEN.resolve("gaussian.yaml"), "only: [gaussian]\n");
    Files.writeString(GIVEN.resolve("all-wrong.yaml"), "epochs: one\nrepeats: -1\nonly: [hee]\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          no-such-command            | rnu tiny-study
          no-such-command-nor-option | rnu tiny-study --epchs 3
          no-such-command-to-explain | help rnu
          no-such-topic              | list initialisers
          no-such-format             | list datasets --format xml
          no-such-project            | new plugn somewhere
          no-study                   | run
          one-word-too-many          | run tiny-study digits
          misspelt-study             | run tiny-studdy
          misspelt-class             | run org.fanin.cli.studies.TinyStudi
          faulty-study               | describe many-faults
          misspelt-option            | run tiny-study --epoch 3
          misspelt-option-first      | run --epoch 3 tiny-study --repeats 0
          misspelt-option-of-advise  | advise --widht 3 --activation tanh
          option-without-value       | run tiny-study --epochs
          option-twice               | run tiny-study --epochs 1 --epochs 2
          number-in-words            | run tiny-study --batch-size abc
          numbers-out-of-range       | run tiny-study --epochs -1 --batch-size 0 --repeats 0
          number-beyond-an-int       | run tiny-study --epochs 3000000000
          batch-above-the-samples    | run tiny-study --batch-size 251
          batch-above-known-samples  | describe digits --batch-size 70000
          no-threads                 | run tiny-study --threads 0
          no-such-arm                | run tiny-study --only he,gausian
          empty-arm                  | run tiny-study --only ''
          empty-arms                 | run tiny-study --only ,
          comma-behind-the-arms      | run tiny-study --only he,
          no-such-device             | run tiny-study --device tpu
          out-below-a-file           | run tiny-study --out target/mistakes/file/runs
          data-folder-missing        | run digits --data target/mistakes/missing
          data-folder-without-files  | run digits --data target/mistakes/empty
          config-missing             | run tiny-study --config target/mistakes/missing.yaml
          config-with-unknown-key    | run tiny-study --config target/mistakes/unknown-key.yaml
          config-with-unknown-arms   | describe tiny-study --config target/mistakes/unknown-arms.yaml
          config-all-wrong           | run tiny-study --config target/mistakes/all-wrong.yaml
          source-without-its-suffix  | run target/mistakes/Suffix
          source-missing             | run target/mistakes/Missing.java
          source-does-not-compile    | run src/test/resources/org/fanin/cli/sources/Unfinished.java
          source-with-misspelt-names | run src/test/resources/org/fanin/cli/sources/Misspelt.java
          source-without-its-plugin  | run src/test/resources/org/fanin/cli/sources/UsesPlugin.java
          source-that-is-no-java     | run src/test/resources/org/fanin/cli/mistakes/no-study.txt
          source-without-study       | run src/test/resources/org/fanin/cli/sources/NoStudy.java
          source-with-two-studies    | run src/test/resources/org/fanin/cli/sources/TwoStudies.java
          no-such-run                | summarize tiny-study --out target/mistakes/missing
          folder-without-run         | summarize target/mistakes/empty
          damaged-manifest           | summarize target/mistakes/damaged
          manifest-of-later-fanin    | summarize target/mistakes/newer
          no-such-table              | export target/mistakes/damaged --table statistic,captures
          no-run-to-export           | export tiny-study --out target/mistakes/missing --table hist --frmat json
          empty-tables               | export target/mistakes/damaged --table ,
          comma-behind-the-tables    | export target/mistakes/damaged --table history,
          nothing-to-export          | export
          nothing-to-export-to       | export --table hist --to target/mistakes/file/csv
          nothing-to-compare         | compare
          no-runs-to-compare         | compare tiny-study digits --out target/mistakes/missing
          no-run-named-twice         | compare nowhere nowhere
          no-manifests-to-compare    | compare target/mistakes/damaged target/mistakes/newer
          compare-no-run             | compare target/mistakes/empty
          compare-misspelt-option    | compare nowhere --fromat=json
          advice-on-nothing          | advise
          advice-on-two-things       | advise tiny-study --depth 50 --recurrent
          no-such-activation         | advise --activation tahn
          variance-in-words          | advise --activation tanh --bias-variance much
          networks-out-of-range      | advise --activation tanh --depth 0 --width 0 --bias-variance -1
          network-all-wrong          | advise --activation tahn --depth 0 --width 0 --bias-variance -1
          nothing-to-resume          | resume target/mistakes/empty
          no-unfinished-run          | run tiny-study --resume --out target/mistakes/empty
          no-such-trial              | run tiny-study --trial hee/9
          no-such-repeat             | run tiny-study --trial he/9
          trial-of-an-arm-left-out   | describe tiny-study --trial he/1 --only gaussian
          trial-left-out-by-a-file   | describe tiny-study --trial he/1 --config target/mistakes/gaussian.yaml
          several-options            | run tiny-studdy --epochs=x --threads=0
          all-kinds-at-once          | run tiny-study --epoch=3 --seed 1.5 --repeats 0 --device tpu --wat
          options-without-study      | run --epochs=x --threads 0
          options-of-advice          | advise --activation tahn --depth many
          advice-without-its-plugins | advise --activation mish --depth many --plugins target/mistakes/missing
          no-such-plugins            | list --plugins target/mistakes/missing
          no-such-plugin-folders     | list --plugins target/mistakes/missing --plugins target/mistakes/gone
          empty-plugins              | run tiny-study --plugins '' --epochs -1
          empty-plugins-in-a-list    | list --plugins target/mistakes/empty:
          plugins-that-are-no-jars   | run tiny-study --plugins target/mistakes/file --plugins target/mistakes/Suffix.java
          empty-paths                | run tiny-study --out '' --config '' --data= --plugins ''
          empty-names-of-runs        | compare '' ''
          empty-folder-of-a-project  | new plugin ''
          files-and-study            | run tiny-studdy --epochs -1 --data target/mistakes/missing --config target/mistakes/missing.yaml
          faults-of-all-files        | describe tiny-study --repeats 0 --trial hee/9 --data target/mistakes/file
          study-behind-plugins       | run tiny-studdy --batch-size 0 --plugins target/mistakes/missing
          study-of-no-path           | run tiny␀study --epochs -1
          source-of-no-path          | run Tiny␀Study.java --repeats 0
          plugins-of-no-path         | list --plugins target/mistakes/empty:lib␀
          options-of-no-path         | run tiny-study --out ␀ --config ␀ --data ␀ --plugins ␀
          runs-of-no-path            | compare runs␀ tiny␀
          source-and-data            | run src/test/resources/org/fanin/cli/sources/Unfinished.java --data target/mistakes/missing
          """)
  void isToldInOneParagraph(String name, String line) throws IOException {
    Session session = Session.of(Stream.of(line.split(" "))
        .map(word -> word.equals("''") ? "" : word.replace('␀', '\0'))
        .toArray(String[]::new));
    String text = session.err() + "\nexit code " + session.exitCode() + "\n";
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden, UTF_8));
    assertThat(session.out()).isEmpty();
  }
}
