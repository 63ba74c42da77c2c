package org.fanin.wiring;

import com.google.inject.AbstractModule;
import org.fanin.study.StudyFinder;
import org.fanin.study.StudyReader;

/** Brings what turns annotated classes into studies. */
public final class StudyModule extends AbstractModule {

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(StudyFinder.class);
    bind(StudyReader.class);
  }
}
