package org.fanin.wiring;

import com.google.inject.AbstractModule;
import org.fanin.data.Datasets;

/** Brings the datasets. */
public final class DataModule extends AbstractModule {

  private final Datasets datasets;

  /** Brings {@code datasets}. */
  public DataModule(Datasets datasets) {
    this.datasets = datasets;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(Datasets.class).toInstance(datasets);
  }
}
