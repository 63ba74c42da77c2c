package org.fanin.study;

import java.util.Optional;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.plugins.TimeLimit;

/** A reader that knows MNIST. */
final class TestData {

  static final StudyReader READER =
      new StudyReader(new Datasets(new DataFolder(Optional.empty())), TimeLimit.OF_READING);

  private TestData() {}
}
