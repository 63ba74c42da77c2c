package org.fanin.data;

import java.util.SortedMap;

/**
 * A dataset in memory.
 *
 * @param train what networks learn from
 * @param test what they are judged by; its first samples are the probe
 * @param sha256 SHA-256 in hexadecimal of the unpacked content, by file name
 */
public record LoadedDataset(Samples train, Samples test, SortedMap<String, String> sha256) {

  /**
   * Reads {@code dataset}, which may be code of others.
   *
   * @throws DatasetException if it breaks, or gives nothing
   */
  public static LoadedDataset of(Dataset dataset) {
    LoadedDataset loaded;
    try {
      loaded = dataset.load();
    } catch (DatasetException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw new DatasetException(
          dataset.getClass().getName() + " cannot be read: load() fails with " + e, e);
    }
    return given(loaded, dataset);
  }

  @SuppressWarnings("NullAway") // what others give may be null
  private static LoadedDataset given(LoadedDataset loaded, Dataset dataset) {
    if (loaded == null
        || loaded.train == null
        || loaded.test == null
        || loaded.train.features() == null
        || loaded.test.features() == null
        || loaded.sha256 == null) {
      throw new DatasetException(dataset.getClass().getName()
          + " cannot be read: load() gives null, or a part that is null");
    }
    return loaded;
  }
}
