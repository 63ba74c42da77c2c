package org.fanin.wiring;

import com.google.inject.AbstractModule;
import org.fanin.checking.PluginCheck;
import org.fanin.plugins.Plugins;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.StudyFinder;
import org.fanin.study.StudyReader;

/** Brings what turns annotated classes into studies, and checks those of others. */
public final class StudyModule extends AbstractModule {

  private final Plugins plugins;
  private final TimeLimit limit;

  /** Looks for studies on the class path alone. */
  public StudyModule() {
    this(Plugins.onClassPath());
  }

  /** Looks for studies in {@code plugins}. */
  public StudyModule(Plugins plugins) {
    this(plugins, TimeLimit.OF_READING);
  }

  /** The same, giving what others wrote at most {@code limit} each time it is called. */
  public StudyModule(Plugins plugins, TimeLimit limit) {
    this.plugins = plugins;
    this.limit = limit;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(Plugins.class).toInstance(plugins);
    bind(TimeLimit.class).toInstance(limit);
    bind(StudyFinder.class);
    bind(StudyReader.class);
    bind(PluginCheck.class);
  }
}
