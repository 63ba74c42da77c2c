package org.fanin.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.graph.NetworkState;
import org.fanin.results.arrow.HistoryFile;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryWriter;
import org.fanin.results.folder.AtomicFile;
import org.fanin.results.folder.CheckpointFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TrialFolder;

/**
 * Keeps where a trial can go on, at the end of every n-th epoch, and finds it again.
 *
 * <p>Seeds need no keeping: they follow from the epoch.
 */
final class Checkpoints {

  private final TrialFolder folder;
  private final OptionalInt every;
  private final Supplier<NetworkState> network;
  private final Function<Path, HistoryWriter> histories;
  private final List<HistoryRow> rows = new ArrayList<>();

  /** Of the trial in {@code folder}; keeps none without {@code every}. */
  Checkpoints(
      TrialFolder folder,
      OptionalInt every,
      Supplier<NetworkState> network,
      Function<Path, HistoryWriter> histories) {
    this.folder = folder;
    this.every = every;
    this.network = network;
    this.histories = histories;
  }

  /**
   * Sets the network to the latest checkpoint that is whole, and deletes those that are not; the
   * rows of the history so far, which are none if there is no such checkpoint.
   */
  List<HistoryRow> restore(BufferAllocator memory) {
    var before = new ArrayList<HistoryRow>();
    for (CheckpointFolder checkpoint : folder.checkpoints()) {
      if (checkpoint.isWhole()) {
        restore(checkpoint.network());
        HistoryFile.forEach(checkpoint.history(), before::add, memory);
        return before;
      }
      checkpoint.delete();
    }
    return before;
  }

  /** Gives rows of the history to {@code history}, and remembers them for checkpoints. */
  Consumer<HistoryRow> remembering(Consumer<HistoryRow> history) {
    return every.isPresent() ? history.andThen(rows::add) : history;
  }

  /** Keeps where the trial stands after epoch {@code epoch}, if it is time to. */
  void after(int epoch) {
    if (every.isEmpty() || epoch % every.getAsInt() != 0) {
      return;
    }
    List<CheckpointFolder> older = folder.checkpoints();
    CheckpointFolder checkpoint = folder.checkpoint(epoch);
    save(checkpoint.network());
    try (HistoryWriter history = histories.apply(checkpoint.history())) {
      rows.forEach(history::append);
      history.commit();
    }
    checkpoint.seal();
    older.forEach(CheckpointFolder::delete);
  }

  private void save(Path path) {
    try (AtomicFile file = AtomicFile.create(path)) {
      network.get().save(file.channel());
      file.commit();
    } catch (IOException e) {
      throw RunFolderException.unwritable(path, e);
    }
  }

  private void restore(Path path) {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      network.get().restore(file);
    } catch (IOException e) {
      throw RunFolderException.unreadable(path, e, "Delete the folder of this trial.");
    }
  }
}
