package org.fanin.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.fanin.data.DataFolder;
import org.fanin.data.Dataset;
import org.fanin.data.Datasets;
import org.fanin.data.Mnist;

/** Brings the datasets that Fanin knows, read from one folder or as they are embedded. */
public final class DataModule extends AbstractModule {

  private final DataFolder folder;

  /** Reads from {@code folder}. */
  public DataModule(DataFolder folder) {
    this.folder = folder;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(DataFolder.class).toInstance(folder);
    Multibinder.newSetBinder(binder(), Dataset.class).addBinding().to(Mnist.class);
    bind(Mnist.class);
    bind(Datasets.class);
  }
}
