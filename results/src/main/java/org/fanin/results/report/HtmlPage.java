package org.fanin.results.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.fanin.results.text.Printable;

/**
 * Renders Markdown as one HTML page that needs no other file.
 *
 * @param images the contents of images as data URLs, by the path under which the text names them
 */
public record HtmlPage(Map<String, String> images) {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final Pattern PLACE = Pattern.compile("\\{\\{(title|body)}}");

  public HtmlPage {
    images = Map.copyOf(images);
  }

  /** The page with the text {@code markdown} and the plain title {@code title}. */
  public String of(String title, String markdown) {
    HtmlRenderer renderer = HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .attributeProviderFactory(context -> this::inline)
        .build();
    List<String> template = PLACE.splitAsStream(template()).toList();
    return template.get(0)
        + renderer.render(new Text(Printable.line(title)))
        + template.get(1)
        + renderer.render(PARSER.parse(markdown))
        + template.get(2);
  }

  private void inline(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Image image) {
      attributes.computeIfPresent(
          "src", (name, path) -> images.getOrDefault(image.getDestination(), path));
    }
  }

  private static String template() {
    try (InputStream page =
        Objects.requireNonNull(HtmlPage.class.getResourceAsStream("page.html"))) {
      return new String(page.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
