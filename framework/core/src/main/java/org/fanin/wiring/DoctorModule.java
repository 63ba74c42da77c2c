package org.fanin.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import java.nio.file.Path;
import org.fanin.doctor.ArrowCheck;
import org.fanin.doctor.Check;
import org.fanin.doctor.DatasetCheck;
import org.fanin.doctor.DiskCheck;
import org.fanin.doctor.Doctor;
import org.fanin.doctor.FigureCheck;
import org.fanin.doctor.JavaCheck;
import org.fanin.doctor.LauncherCheck;
import org.fanin.doctor.MemoryCheck;
import org.fanin.doctor.PluginsCheck;
import org.fanin.doctor.ProcessorCheck;
import org.fanin.doctor.ReferenceStudy;
import org.fanin.graph.DeviceCheck;
import org.fanin.graph.OneDnnCheck;
import org.fanin.graph.TensorFlowCheck;
import org.fanin.plugins.Plugins;

/** Brings a doctor with all checks, in the order in which they are told. */
public final class DoctorModule extends AbstractModule {

  private final Path runs;
  private final Plugins plugins;

  /** Looks at the disk that holds the folder {@code runs}, and at {@code plugins}. */
  public DoctorModule(Path runs, Plugins plugins) {
    this.runs = runs;
    this.plugins = plugins;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    Multibinder<Check> checks = Multibinder.newSetBinder(binder(), Check.class);
    checks.addBinding().toInstance(new JavaCheck());
    checks.addBinding().toInstance(new LauncherCheck());
    checks.addBinding().toInstance(new ProcessorCheck());
    checks.addBinding().toInstance(new MemoryCheck(ReferenceStudy.MNIST_RELU));
    checks.addBinding().toInstance(new DiskCheck(runs, ReferenceStudy.MNIST_RELU));
    checks.addBinding().toInstance(new TensorFlowCheck());
    checks.addBinding().toInstance(new OneDnnCheck());
    checks.addBinding().toInstance(new DeviceCheck());
    checks.addBinding().toInstance(new ArrowCheck());
    checks.addBinding().toInstance(new FigureCheck());
    checks.addBinding().toInstance(new DatasetCheck());
    checks.addBinding().toInstance(new PluginsCheck(plugins));
    bind(Doctor.class);
  }
}
