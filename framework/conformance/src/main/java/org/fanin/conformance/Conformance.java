package org.fanin.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fanin.conformance.library.DeepJavaLibrary;
import org.fanin.conformance.library.Deeplearning4j;
import org.fanin.conformance.library.Fanin;
import org.fanin.conformance.library.Library;
import org.fanin.conformance.library.TensorFlowFramework;
import org.fanin.conformance.library.Versions;
import org.fanin.conformance.page.MarkdownPage;
import org.fanin.conformance.page.Report;
import org.fanin.conformance.page.Report.Contender;
import org.fanin.conformance.survey.Survey;

/** Asks all libraries and writes the page of their answers. */
public final class Conformance {
  private static final String COMMAND = "framework/conformance/run";

  private Conformance() {}

  /**
   * Asks all libraries, which takes minutes, and writes the page.
   *
   * @param arguments the file
   */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]).toAbsolutePath();
    Files.createDirectories(page.getParent());
    Versions versions = new Versions();
    Report report = report(List.of(
        new Fanin(versions),
        new TensorFlowFramework(versions),
        new Deeplearning4j(versions),
        new DeepJavaLibrary(versions)));
    Files.writeString(page, MarkdownPage.of(report));
  }

  private static Report report(List<Library> libraries) {
    List<Contender> contenders = libraries.stream()
        .map(library -> new Contender(library.name(), library.version()))
        .toList();
    String platform = "Java " + System.getProperty("java.version") + ", "
        + System.getProperty("os.name") + ", " + System.getProperty("os.arch");
    return new Report(contenders, COMMAND, platform, new Survey(libraries).sections());
  }
}
