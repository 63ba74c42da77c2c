package org.fanin.running;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.tensorflow.TensorFlow;

/** The versions of Fanin and of the libraries that compute and store. */
final class Versions {

  private static final String UNKNOWN = "unknown";

  private Versions() {}

  static SortedMap<String, String> all() {
    var versions = new TreeMap<String, String>();
    versions.put("fanin", of(Versions.class));
    versions.put("tensorflow", TensorFlow.version());
    versions.put("arrow", of(VectorSchemaRoot.class));
    return versions;
  }

  /** As the jar's manifest says it. */
  private static String of(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? UNKNOWN : version;
  }
}
