package org.fanin.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.plan.Seeds;
import org.fanin.plugins.LoadFailure;
import org.fanin.plugins.TimeLimit;
import org.fanin.results.text.Printable;
import org.fanin.study.InitializerDefaults;
import org.fanin.study.StudyFaultsException;
import org.fanin.study.UnusableLaw;

/** Checks one initializer on kernels of every kind. */
final class InitializerCheck {

  private static final int THREADS = 4;
  private static final Seeds SEEDS = new Seeds(42, 1);

  private final TimeLimit limit;

  /** Every draw may take {@code limit}. */
  InitializerCheck(TimeLimit limit) {
    this.limit = limit;
  }

  /** Of the annotation or record {@code type}: binding first; the rest makes sense only if it holds. */
  List<Finding> findings(Class<?> type) {
    List<WeightInitializer> laws;
    try {
      laws = InitializerDefaults.of(type, limit);
    } catch (StudyFaultsException e) {
      return e.faults().stream()
          .map(fault -> Finding.failed("binding", fault.toString()))
          .toList();
    } catch (TypeNotPresentException | LinkageError e) {
      return List.of(Finding.failed("binding", "cannot be used: " + LoadFailure.reason(e)));
    }
    if (laws.get(0) instanceof UnusableLaw unusable) {
      return List.of(Finding.failed("binding", unusable.reason()));
    }
    var findings = new ArrayList<Finding>();
    findings.add(Finding.passed("binding", "attributes and components agree"));
    try {
      findings.addAll(drawn(laws.get(0)));
    } catch (Complaint e) {
      findings.add(Finding.failed("draws", String.valueOf(e.getMessage())));
    }
    return findings;
  }

  private List<Finding> drawn(WeightInitializer law) {
    var findings = new ArrayList<Finding>();
    var refusals = new ArrayList<String>();
    List<Kernel> kernels = SampleKernels.all().stream()
        .filter(kernel -> draws(law, kernel, refusals))
        .toList();
    if (!refusals.isEmpty()) {
      findings.add(Finding.noted(
          "draws",
          "refuses " + refusals.size() + " of " + SampleKernels.all().size() + " kernels, such as: "
              + refusals.get(0)));
    }
    if (kernels.isEmpty()) {
      findings.add(Finding.failed("draws", "there is no kernel that it draws"));
      return findings;
    }
    findings.add(told(law, kernels));
    findings.add(shapes(law, kernels));
    findings.add(finite(law, kernels));
    findings.add(pure(law, kernels));
    var variance = new VarianceCheck(law, limit);
    findings.add(variance.variance(kernels));
    findings.add(variance.speed());
    return findings;
  }

  private boolean draws(WeightInitializer law, Kernel kernel, List<String> refusals) {
    try {
      draw(law, kernel, limit);
      return true;
    } catch (Complaint e) {
      if (!e.isRefusal()) {
        throw e;
      }
      refusals.add(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private Finding told(WeightInitializer law, List<Kernel> kernels) {
    return each("told", "the law is told in one line", kernels, kernel -> {
      String told = Complaint.orResult(
          limit, kernel, () -> Objects.requireNonNull(law.describe(kernel), "null"));
      return Printable.isPlain(told) ? "" : "tells its law as '" + Printable.line(told) + "'";
    });
  }

  private Finding shapes(WeightInitializer law, List<Kernel> kernels) {
    return each(
        "shapes",
        "as many weights as each of " + kernels.size() + " kernels holds",
        kernels,
        kernel -> {
          int length = draw(law, kernel, limit).length;
          return length == kernel.size()
              ? ""
              : "gives " + length + " weights instead of " + kernel.size();
        });
  }

  private Finding finite(WeightInitializer law, List<Kernel> kernels) {
    return each("finite", "every weight is a finite number", kernels, kernel -> {
      float[] weights = draw(law, kernel, limit);
      return IntStream.range(0, weights.length)
          .filter(i -> !Float.isFinite(weights[i]))
          .mapToObj(i -> "gives " + weights[i] + " as weight number " + i)
          .findFirst()
          .orElse("");
    });
  }

  private Finding pure(WeightInitializer law, List<Kernel> kernels) {
    return each(
        "pure",
        "the same seed gives the same weights, in " + THREADS + " threads too",
        kernels,
        kernel -> {
          float[] once = draw(law, kernel, limit);
          if (!Arrays.equals(once, draw(law, kernel, limit))) {
            return "gives other weights from the same seed";
          }
          boolean same = IntStream.range(0, THREADS)
              .parallel()
              .mapToObj(thread -> draw(law, kernel, limit))
              .allMatch(weights -> Arrays.equals(once, weights));
          return same ? "" : "gives other weights from the same seed when several threads draw";
        });
  }

  private static Finding each(
      String check, String kept, List<Kernel> kernels, Function<Kernel, String> problem) {
    for (Kernel kernel : kernels) {
      String found = problem.apply(kernel);
      if (!found.isEmpty()) {
        return Finding.failed(check, found + Complaint.place(kernel));
      }
    }
    return Finding.passed(check, kept);
  }

  /** The weights that one seed gives. */
  static float[] draw(WeightInitializer law, Kernel kernel, TimeLimit limit) {
    return Complaint.orResult(
        limit,
        kernel,
        () -> Objects.requireNonNull(law.sample(kernel, SEEDS.weights(kernel.layer())), "null"));
  }
}
