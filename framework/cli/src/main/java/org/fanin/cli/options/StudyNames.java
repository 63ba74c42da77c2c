package org.fanin.cli.options;

import java.util.Iterator;
import org.fanin.plugins.Plugins;
import org.fanin.study.FoundStudy;
import org.fanin.study.StudyFinder;

/** The names of the studies on the class path, which a shell completes. */
public final class StudyNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return new StudyFinder(Plugins.onClassPath())
        .all().stream()
            .map(FoundStudy::name)
            .filter(name -> !name.isEmpty())
            .distinct()
            .iterator();
  }
}
