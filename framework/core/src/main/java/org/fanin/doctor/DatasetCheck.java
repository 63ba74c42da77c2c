package org.fanin.doctor;

import java.util.Locale;
import java.util.Optional;
import org.fanin.data.DataFolder;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;

/** Whether the embedded MNIST is the original; loading it compares the checksums of its files. */
public final class DatasetCheck implements Check {

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public String remedy() {
    return "Fanin's jar is damaged: build Fanin again, or get it again.";
  }

  @Override
  public Condition examine() {
    LoadedDataset mnist = new Mnist(new DataFolder(Optional.empty())).load();
    return Condition.ok(String.format(
        Locale.ROOT,
        "%,d training and %,d test samples; the SHA-256 of %d files is right",
        mnist.train().count(),
        mnist.test().count(),
        mnist.sha256().size()));
  }
}
