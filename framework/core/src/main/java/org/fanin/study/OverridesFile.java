package org.fanin.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanin.plugins.Failure;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads overrides from a YAML file, of which every line may be missing.
 *
 * <pre>{@code
 * epochs: 1
 * batchSize: 64
 * repeats: 2
 * seed: 7
 * threadsPerTrial: 1
 * only: [he, glorot]
 * }</pre>
 */
public final class OverridesFile {

  private static final int MOST_BYTES = 1 << 16;
  private static final String ONLY = "only";
  private static final String ARMS = "must be a list of arms, such as [he, glorot], ";

  private final Faults faults;
  private final Map<Setting, BigInteger> numbers = new EnumMap<>(Setting.class);
  private final List<String> only = new ArrayList<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private Optional<String> placeOfOnly = Optional.empty();

  private OverridesFile(Faults faults) {
    this.faults = faults;
  }

  /** What {@code file} says, be it with faults, or that it cannot be read. */
  public static OverridesFile read(Path file) {
    var faults = new Faults(file.toString());
    var content = new OverridesFile(faults);
    if (Files.isDirectory(file)) {
      faults.add("is a folder, not a file");
      return content;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        faults.add("is larger than " + MOST_BYTES + " bytes; overrides take a few lines");
      } else {
        requireText(bytes);
        content.parse(bytes);
      }
    } catch (NoSuchFileException e) {
      faults.add("does not exist");
    } catch (CharacterCodingException e) {
      faults.add("is no text in UTF-8");
    } catch (IOException e) {
      faults.add("cannot be read: " + Failure.reason(e));
    }
    return content;
  }

  /**
   * Checks what can be wrong whatever the study is.
   *
   * @throws StudyFaultsException if the file could not be read or has faults; it names them all
   */
  public void check() {
    faults.throwIfAny();
  }

  private static void requireText(byte[] bytes) throws CharacterCodingException {
    Object unused = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
  }

  private void parse(byte[] bytes) throws IOException {
    try (JsonParser parser = new YAMLFactory().createParser(bytes)) {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return;
      }
      if (first != JsonToken.START_OBJECT) {
        faults.add("must hold lines such as 'epochs: 1'");
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        parseEntry(parser);
      }
      if (parser.nextToken() != null) {
        faults.add(line(parser), "begins a second document; overrides are one");
      }
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof MarkedYAMLException marked) {
        int line = marked.getProblemMark().getLine() + 1;
        faults.add("line " + line, "is no YAML: " + marked.getProblem());
      } else {
        faults.add("is no YAML: " + e.getOriginalMessage());
      }
    }
  }

  private void parseEntry(JsonParser parser) throws IOException {
    String key = parser.currentName();
    String place = line(parser) + ": " + key;
    parser.nextToken();
    if (!seen.add(key)) {
      faults.add(place, "stands twice");
    }
    Optional<Setting> setting = Setting.named(key);
    if (setting.isPresent()) {
      parseNumber(parser, setting.get(), place);
    } else if (key.equals(ONLY)) {
      parseArms(parser, place);
    } else {
      List<String> keys = Stream.concat(
              Arrays.stream(Setting.values()).map(Setting::key), Stream.of(ONLY))
          .toList();
      faults.add(
          place,
          "is unknown" + NearestName.hint(key, keys) + "; known are " + String.join(", ", keys));
    }
    parser.skipChildren();
  }

  private void parseNumber(JsonParser parser, Setting setting, String place) throws IOException {
    String text = parser.getText();
    // YAML reads 010 as 8 and 1:30 as 90.
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && text.matches("-?[1-9][0-9]*|0")) {
      var value = new BigInteger(text);
      if (setting.check(value, place, faults)) {
        numbers.put(setting, value);
      }
    } else {
      faults.add(place, "must be a whole number, but is " + given(parser));
    }
  }

  private void parseArms(JsonParser parser, String place) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      faults.add(place, ARMS + "but is " + given(parser));
      return;
    }
    placeOfOnly = Optional.of(faults.at(place));
    boolean isEmpty = true;
    for (; parser.nextToken() != JsonToken.END_ARRAY; isEmpty = false) {
      if (parser.currentToken().isScalarValue()) {
        only.add(parser.getText());
      } else {
        faults.add(place, ARMS + "but holds " + given(parser));
        parser.skipChildren();
      }
    }
    if (isEmpty) {
      faults.add(place, "must name at least one arm");
    }
  }

  /** The overrides, but for those with faults. */
  public StudyOverrides overrides() {
    return new StudyOverrides(
        number(Setting.EPOCHS).map(BigInteger::intValueExact),
        number(Setting.BATCH_SIZE).map(BigInteger::intValueExact),
        number(Setting.REPEATS).map(BigInteger::intValueExact),
        number(Setting.SEED).map(BigInteger::longValueExact),
        number(Setting.THREADS_PER_TRIAL).map(BigInteger::intValueExact),
        only,
        placeOfOnly);
  }

  private Optional<BigInteger> number(Setting setting) {
    return Optional.ofNullable(numbers.get(setting));
  }

  private static String given(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "a map";
      case START_ARRAY -> "a list";
      case VALUE_NULL -> "empty";
      case VALUE_STRING -> text(parser.getText());
      default -> "'" + parser.getText() + "'";
    };
  }

  /** Whole numbers are text in quotes only. */
  private static String text(String text) {
    return text.matches("-?[0-9]+")
        ? "the text \"" + text + "\"; take the quotes away"
        : "'" + text + "'";
  }

  private static String line(JsonParser parser) {
    return "line " + parser.currentTokenLocation().getLineNr();
  }
}
