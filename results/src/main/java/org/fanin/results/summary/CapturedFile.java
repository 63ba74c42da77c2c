package org.fanin.results.summary;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.CaptureReader;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.TrialFolder;

/**
 * A file of captured values.
 *
 * @param path the file
 * @param arm whose it is
 * @param repeat from 1
 * @param moment when it was captured
 */
record CapturedFile(Path path, ArmRecord arm, int repeat, Moment moment) {

  /** The summary of a column takes some 5 MB while it is being made. */
  static final int AT_ONCE = 16;

  private static final int BLOCK = 1 << 14;

  /** Takes values block by block. */
  interface Sink {
    void accept(float[] values, int size);
  }

  /** All that were captured, by arm, repeat and moment. */
  static List<CapturedFile> of(RunFolder folder, Manifest manifest) {
    var files = new ArrayList<CapturedFile>();
    for (ArmRecord arm : manifest.arms()) {
      for (int repeat : manifest.study().repeatNumbers()) {
        TrialFolder trial = folder.trial(arm.slug(), repeat);
        for (Moment moment : manifest.captures().moments()) {
          for (Path path :
              List.of(trial.capture(moment), trial.weights(moment), trial.gradients(moment))) {
            if (Files.exists(path)) {
              files.add(new CapturedFile(path, arm, repeat, moment));
            }
          }
        }
      }
    }
    return List.copyOf(files);
  }

  List<CapturedColumn> columns(BufferAllocator allocator) {
    try (CaptureReader reader = CaptureReader.open(path, allocator)) {
      return reader.columns();
    }
  }

  /** What {@code column} speaks of. */
  CapturedLayer layer(CapturedColumn column) {
    return new CapturedLayer(arm.label(), repeat, moment, column.layer(), column.quantity());
  }

  /** Gives all values of the columns from {@code first} on to one sink each, in order. */
  void read(int first, List<Sink> sinks, BufferAllocator allocator) {
    float[] block = new float[BLOCK];
    try (CaptureReader reader = CaptureReader.open(path, allocator)) {
      while (reader.next()) {
        for (int i = 0; i < sinks.size(); i++) {
          FloatBuffer values = reader.values(first + i);
          while (values.hasRemaining()) {
            int size = Math.min(values.remaining(), BLOCK);
            values.get(block, 0, size);
            sinks.get(i).accept(block, size);
          }
        }
      }
    }
  }
}
