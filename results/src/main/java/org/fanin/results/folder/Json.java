package org.fanin.results.folder;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;
import static com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Records as JSON, in the order of their components; NaN and infinities are written as strings. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .addModules(new Jdk8Module(), new JavaTimeModule())
      .enable(
          FAIL_ON_MISSING_CREATOR_PROPERTIES,
          FAIL_ON_NULL_CREATOR_PROPERTIES,
          FAIL_ON_NULL_FOR_PRIMITIVES,
          FAIL_ON_TRAILING_TOKENS)
      .disable(FAIL_ON_UNKNOWN_PROPERTIES)
      .disable(WRITE_DATES_AS_TIMESTAMPS)
      .build();

  // Jackson's place of an opening bracket: where a text comes from, which it does not tell.
  private static final Pattern SOURCE =
      Pattern.compile("\\[Source: [^;\\]]*; (line: \\d+, column: \\d+)]");

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter WRITER = MAPPER.writer(
      new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private Json() {}

  static ObjectNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  static void write(Path file, Object value) {
    AtomicFile.write(file, text(value).getBytes(UTF_8));
  }

  /** {@code value} indented, with a line break at its end. */
  static String text(Object value) {
    try {
      return WRITER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
    }
  }

  static JsonNode read(Path file, String advice) {
    return parse(file, readText(file, advice), advice);
  }

  static String readText(Path file, String advice) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw RunFolderException.unreadable(file, e, advice);
    }
  }

  static JsonNode parse(Path file, String text, String advice) {
    if (text.isBlank()) {
      throw RunFolderException.unreadable(file, new IOException("it is empty"), advice);
    }
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw RunFolderException.unreadable(file, located(e), advice);
    }
  }

  static <T> T convert(Path file, JsonNode tree, Class<T> type, String advice) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw RunFolderException.unreadable(file, located(e), advice);
    }
  }

  /** The fault with its place: a path of field names, or a line and a column. */
  private static IOException located(JsonProcessingException fault) {
    String place = "";
    JsonLocation location = fault.getLocation();
    if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      place = mapping.getPath().stream()
          .map(step ->
              step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
          .collect(joining(".", "at ", ": "));
    } else if (location != null) {
      place = "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }
    String message = SOURCE.matcher(fault.getOriginalMessage()).replaceAll("$1");
    return new IOException(place + message, fault);
  }
}
