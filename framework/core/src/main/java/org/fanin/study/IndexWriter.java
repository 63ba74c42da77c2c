package org.fanin.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.plugins.Outline;
import org.fanin.plugins.Part;
import org.fanin.plugins.PluginClass;
import org.fanin.plugins.PluginIndex;
import org.fanin.plugins.Plugins;
import org.fanin.plugins.TimeLimit;

/** Writes the index of compiled classes before they are packed: a step of a build. */
public final class IndexWriter {

  private final Plugins plugins;
  private final StudyReader reader;

  /** Writes down studies as {@code reader} reads them. */
  IndexWriter(Plugins plugins, StudyReader reader) {
    this.plugins = plugins;
    this.reader = reader;
  }

  /** Adds its index to the folder of classes that is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    var reader =
        new StudyReader(new Datasets(new DataFolder(Optional.empty())), TimeLimit.OF_READING);
    try (Plugins plugins = Plugins.onClassPath()) {
      Path file = folder.resolve(PluginIndex.RESOURCE);
      Files.createDirectories(file.getParent());
      Files.writeString(file, new IndexWriter(plugins, reader).index(folder).text());
    }
  }

  /** Of what lies in {@code folder}, which is on the class path. */
  PluginIndex index(Path folder) {
    List<PluginIndex.Entry> entries = Arrays.stream(Part.values())
        .flatMap(part -> plugins.classes(part).stream())
        .filter(found -> Files.exists(folder.resolve(file(found.className()))))
        .sorted(Comparator.comparing(PluginClass::className))
        .map(found -> new PluginIndex.Entry(found.part(), found.className(), outline(found)))
        .toList();
    return new PluginIndex(entries);
  }

  private static String file(String className) {
    return className.replace('.', '/') + ".class";
  }

  /** Only of a study, and of none with faults: they are told whenever it is listed. */
  private Optional<Outline> outline(PluginClass found) {
    if (found.part() != Part.STUDY) {
      return Optional.empty();
    }
    try {
      Class<?> type = new StudyFinder(plugins).find(found.className());
      return Optional.of(reader.read(type).outline());
    } catch (StudyFaultsException e) {
      return Optional.empty();
    }
  }
}
