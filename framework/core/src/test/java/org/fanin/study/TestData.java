package org.fanin.study;

import com.google.inject.Guice;
import java.util.Optional;
import java.util.Set;
import org.fanin.data.DataFolder;
import org.fanin.data.Datasets;
import org.fanin.data.Mnist;
import org.fanin.plugins.TimeLimit;

/** A reader that knows MNIST. */
final class TestData {

  static final StudyReader READER = new StudyReader(
      new Datasets(Set.of(new Mnist(new DataFolder(Optional.empty()))), Guice.createInjector()),
      TimeLimit.OF_READING);

  private TestData() {}
}
