package org.fanin.results.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CSV files that are written side by side and closed together. */
final class CsvOutputs implements AutoCloseable {

  private final List<CsvOutput> all = new ArrayList<>();

  /** Starts one more, {@code path}, with {@code header}. */
  void add(Path path, List<String> header) {
    all.add(CsvOutput.create(path, header));
  }

  /** That which was added when there were {@code index}. */
  CsvOutput get(int index) {
    return all.get(index);
  }

  /** Makes all files appear. */
  List<ExportedFile> commit() {
    return all.stream().map(CsvOutput::commit).toList();
  }

  /** Closes every one, whatever the others do; throws the first fault with the later ones in it. */
  @Override
  public void close() {
    var faults = new ArrayList<RuntimeException>();
    for (CsvOutput output : all) {
      try {
        output.close();
      } catch (RuntimeException e) {
        faults.add(e);
      }
    }
    if (!faults.isEmpty()) {
      RuntimeException first = faults.get(0);
      faults.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }
}
