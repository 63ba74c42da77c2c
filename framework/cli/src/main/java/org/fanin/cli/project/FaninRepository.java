package org.fanin.cli.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fanin.Experiment;
import org.fanin.initializers.WeightInitializer;
import org.fanin.results.folder.RunFolder;

/**
 * The running Fanin as a Maven repository in a folder.
 *
 * <p>Its version ends with a checksum of its code, so that Maven never takes one for another.
 *
 * @param version of all its modules
 * @param files what each file holds, by its path
 */
record FaninRepository(String version, SortedMap<String, byte[]> files) {

  private static final Pattern PARENT =
      Pattern.compile("<artifactId>fanin-parent</artifactId>\\s*<version>([^<]+)</version>");
  private static final int CHECKSUM_DIGITS = 8;

  /** A module of Fanin, known by one of its classes. */
  enum Artifact {
    INITIALIZERS("fanin-initializers", "initializers", WeightInitializer.class),
    RESULTS("fanin-results", "results", RunFolder.class),
    CORE("fanin-core", "framework/core", Experiment.class);

    private final String artifact;
    private final String folder;
    private final Class<?> witness;

    Artifact(String artifact, String folder, Class<?> witness) {
      this.artifact = artifact;
      this.folder = folder;
      this.witness = witness;
    }

    private byte[] jar() throws IOException {
      Path home = Path.of(
          URI.create(witness.getProtectionDomain().getCodeSource().getLocation().toString()));
      return Files.isDirectory(home) ? zipped(home) : Files.readAllBytes(home);
    }
  }

  /** One that holds {@code modules}. */
  static FaninRepository of(List<Artifact> modules) throws IOException {
    var jars = new TreeMap<Artifact, byte[]>();
    Hasher hash = Hashing.sha256().newHasher();
    for (Artifact module : modules) {
      byte[] jar = module.jar();
      jars.put(module, jar);
      hash.putBytes(jar);
    }
    String parent = Template.text("poms/pom.xml");
    Matcher matcher = PARENT.matcher(parent);
    if (!matcher.find()) {
      throw new IllegalStateException("the parent's pom names no version");
    }
    String released = matcher.group(1);
    String version = released.replace("-SNAPSHOT", "") + "-local-"
        + hash.hash().toString().substring(0, CHECKSUM_DIGITS);
    var files = new TreeMap<String, byte[]>();
    files.put(path("fanin-parent", version, "pom"), pom(parent, released, version));
    jars.forEach((module, jar) -> {
      String pom = Template.text("poms/" + module.folder + "/pom.xml");
      files.put(path(module.artifact, version, "pom"), pom(pom, released, version));
      files.put(path(module.artifact, version, "jar"), jar);
    });
    return new FaninRepository(version, files);
  }

  private static byte[] pom(String text, String released, String version) {
    return text.replace("<version>" + released + "</version>", "<version>" + version + "</version>")
        .getBytes(UTF_8);
  }

  private static String path(String artifact, String version, String type) {
    return String.join("/", "org/fanin", artifact, version, artifact + "-" + version + "." + type);
  }

  /** Where Fanin was compiled but not packed: the same bytes for the same classes. */
  private static byte[] zipped(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Path file : files) {
        var entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        zip.write(Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }
}
