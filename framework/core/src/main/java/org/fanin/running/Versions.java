package org.fanin.running;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.fanin.graph.TensorFlowLibrary;

/** The versions of Fanin, of the libraries that compute and store, and of the code of others. */
final class Versions {

  private static final String UNKNOWN = "unknown";

  private Versions() {}

  /**
   * All of them.
   *
   * @param code whose SHA-256 is all that tells its version
   * @throws org.fanin.graph.DeviceException if TensorFlow can't be loaded
   */
  static SortedMap<String, String> with(ForeignCode code) {
    var versions = new TreeMap<String, String>();
    versions.put("fanin", of(Versions.class));
    versions.put("tensorflow", TensorFlowLibrary.version());
    versions.put("arrow", of(VectorSchemaRoot.class));
    code.plugins().forEach((jar, sha256) -> versions.put("plugin " + jar, "SHA-256 " + sha256));
    code.source().ifPresent(file -> versions.put(keyOf(file), "SHA-256 " + file.sha256()));
    return versions;
  }

  /** Whether a study's source is the same in both. */
  static boolean areSame(SourceFile file, Map<String, String> ones, Map<String, String> others) {
    return Objects.equals(ones.get(keyOf(file)), others.get(keyOf(file)));
  }

  private static String keyOf(SourceFile file) {
    return "study " + file.name();
  }

  /** As the jar's manifest says it. */
  private static String of(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? UNKNOWN : version;
  }
}
