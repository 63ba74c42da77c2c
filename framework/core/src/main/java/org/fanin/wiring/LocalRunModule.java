package org.fanin.wiring;

import com.google.inject.AbstractModule;
import org.fanin.graph.Device;
import org.fanin.running.LocalTrialExecutor;
import org.fanin.running.StudyRunner;
import org.fanin.running.TrialExecutor;
import org.fanin.training.DrawGuard;

/** Brings a runner whose trials run in threads of this process. */
public final class LocalRunModule extends AbstractModule {

  private final Device device;
  private final LocalTrialExecutor executor;
  private final DrawGuard guard;

  /** Runs {@code threads} trials side by side on {@code device}. */
  public LocalRunModule(Device device, int threads) {
    this(device, new LocalTrialExecutor(threads, true), new DrawGuard(DrawGuard.USUAL_LIMIT));
  }

  /** Runs trials by {@code executor} on {@code device}, and calls initializers by {@code guard}. */
  public LocalRunModule(Device device, LocalTrialExecutor executor, DrawGuard guard) {
    this.device = device;
    this.executor = executor;
    this.guard = guard;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(Device.class).toInstance(device);
    bind(TrialExecutor.class).toInstance(executor);
    bind(DrawGuard.class).toInstance(guard);
    bind(StudyRunner.class);
  }
}
