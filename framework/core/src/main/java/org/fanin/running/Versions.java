package org.fanin.running;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.tensorflow.TensorFlow;

/** The versions of Fanin, of the libraries that compute and store, and of plugins. */
final class Versions {

  private static final String UNKNOWN = "unknown";

  private Versions() {}

  /**
   * All of them.
   *
   * @param plugins the SHA-256 of each jar by its file name, which is all that tells its version
   */
  static SortedMap<String, String> with(SortedMap<String, String> plugins) {
    var versions = new TreeMap<String, String>();
    versions.put("fanin", of(Versions.class));
    versions.put("tensorflow", TensorFlow.version());
    versions.put("arrow", of(VectorSchemaRoot.class));
    plugins.forEach((jar, sha256) -> versions.put("plugin " + jar, "SHA-256 " + sha256));
    return versions;
  }

  /** As the jar's manifest says it. */
  private static String of(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? UNKNOWN : version;
  }
}
