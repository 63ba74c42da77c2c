package org.fanin.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.plugins.Failure;
import org.fanin.plugins.HiddenAnnotation;
import org.fanin.plugins.TimeLimit;
import org.fanin.results.text.Printable;
import org.fanin.study.InitializerDefaults;
import org.fanin.study.StudyFaultsException;
import org.fanin.study.UnusableLaw;

/** Checks one initializer on kernels of every kind. */
final class InitializerCheck {

  private final TimeLimit limit;

  /** Every draw may take {@code limit}. */
  InitializerCheck(TimeLimit limit) {
    this.limit = limit;
  }

  /** Of the annotation or record {@code type}: binding first; the rest makes sense only if it holds. */
  List<Finding> findings(Class<?> type) {
    if (HiddenAnnotation.is(type)) {
      return List.of(
          Finding.failed("binding", "it is an annotation " + HiddenAnnotation.problem(type)));
    }
    List<WeightInitializer> laws;
    try {
      laws = InitializerDefaults.of(type, limit);
    } catch (StudyFaultsException e) {
      return e.faults().stream()
          .map(fault -> Finding.failed("binding", fault.toString()))
          .toList();
    } catch (TypeNotPresentException | LinkageError e) {
      return List.of(Finding.failed("binding", "cannot be used: " + Failure.reason(e)));
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
    List<Kernel> all = SampleKernels.all();
    List<Tried> kernels = Tried.of(law, all, limit, refusals);
    if (!refusals.isEmpty()) {
      findings.add(Finding.noted(
          "draws",
          "refuses " + refusals.size() + " of " + all.size() + " kernels, such as: "
              + refusals.get(0)));
    }
    if (kernels.isEmpty()) {
      findings.add(Finding.failed("draws", "there is no kernel that it draws"));
      return findings;
    }
    findings.add(told(law, kernels));
    findings.add(shapes(kernels));
    findings.add(finite(kernels));
    findings.addAll(new PurityCheck(law, limit).findings(kernels));
    var variance = new VarianceCheck(law, limit);
    findings.add(variance.variance(kernels));
    findings.add(variance.speed());
    return findings;
  }

  private Finding told(WeightInitializer law, List<Tried> kernels) {
    return Finding.ofEach("told", "the law is told in one line", kernels, tried -> {
      String told = Complaint.orResult(
          limit,
          tried.kernel(),
          () -> Objects.requireNonNull(law.describe(tried.kernel()), "null"));
      return Printable.isPlain(told) ? "" : "tells its law as '" + Printable.line(told) + "'";
    });
  }

  private static Finding shapes(List<Tried> kernels) {
    String kept = "as many weights as each of " + kernels.size() + " kernels holds";
    return Finding.ofEach("shapes", kept, kernels, tried -> {
      int length = tried.first().weights().length;
      int size = tried.kernel().size();
      return length == size ? "" : "gives " + length + " weights instead of " + size;
    });
  }

  private static Finding finite(List<Tried> kernels) {
    return Finding.ofEach("finite", "every weight is a finite number", kernels, tried -> {
      float[] weights = tried.first().weights();
      return IntStream.range(0, weights.length)
          .filter(i -> !Float.isFinite(weights[i]))
          .mapToObj(i -> "gives " + weights[i] + " as weight number " + i)
          .findFirst()
          .orElse("");
    });
  }
}
