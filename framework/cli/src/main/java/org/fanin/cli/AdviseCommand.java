package org.fanin.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fanin.advice.Advice;
import org.fanin.advice.Advisor;
import org.fanin.advice.NetworkFacts;
import org.fanin.advice.NetworkFacts.Structure;
import org.fanin.cli.advice.AdviceText;
import org.fanin.cli.mistakes.MoreMistakes;
import org.fanin.cli.options.ChosenStudy;
import org.fanin.cli.options.FormatOption;
import org.fanin.cli.options.NamedActivations;
import org.fanin.cli.options.PluginOptions;
import org.fanin.cli.options.StudyNames;
import org.fanin.cli.options.StudyOptions;
import org.fanin.cli.output.Streams;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.fanin.initializers.theory.CriticalPoint;
import org.fanin.plugins.Plugins;
import org.fanin.prediction.InputSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code advise}. */
@Command(
    name = "advise",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Advise which initializer to take: for the networks of a study, whose arms are"
        + " judged too, or for a network of equal layers. Nothing is drawn, nothing trained.",
    footer = {
      "%nExamples: which arms will learn? What suits 50 layers of tanh?",
      "  fanin advise mnist-relu",
      "  fanin advise --activation tanh --depth 50"
    })
final class AdviseCommand implements Callable<Integer>, MoreMistakes {

  private static final int WIDTH = 256;
  private static final int DEPTH = 10;

  private final Streams streams;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "STUDY",
      completionCandidates = StudyNames.class,
      description = "Its name as 'fanin list' shows it, its class, or a Java source file.")
  private Optional<String> study = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Read the study's dataset from this folder, not from Fanin's own copy.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      completionCandidates = NamedActivations.Completion.class,
      description =
          "Without a study: what follows each layer, as 'fanin list activations' names it;"
              + " a plugin's own too.")
  private Optional<String> activation = Optional.empty();

  @Option(
      names = "--depth",
      paramLabel = "N",
      description =
          "Without a study: how many layers, or steps if recurrent. Default: " + DEPTH + ".")
  private Optional<Integer> depth = Optional.empty();

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Without a study: units of each layer. Default: " + WIDTH + ".")
  private Optional<Integer> width = Optional.empty();

  @Option(
      names = "--bias-variance",
      paramLabel = "V",
      description = "Without a study: the variance of the biases. Default: 0.")
  private Optional<Double> biasVariance = Optional.empty();

  @Option(
      names = "--recurrent",
      description = "Without a study: the same kernel acts at every step.")
  private boolean recurrent;

  @Mixin
  private PluginOptions plugins = new PluginOptions();

  @Mixin
  private FormatOption format = new FormatOption();

  AdviseCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<Advice> advice = study.isPresent() ? ofStudy(study.get()) : ofNetwork();
    format.print(streams, advice, () -> new AdviceText(streams.outColours()).of(advice));
    return 0;
  }

  @Override
  public void check() {
    study.ifPresent(name -> new StudyOptions(name, data, plugins, streams).check());
    if (study.isEmpty() && activation.isPresent()) {
      try (Plugins found = plugins.open()) {
        ActivationFunction unused = function(activation.get(), found);
      }
    }
  }

  private ActivationFunction function(String name, Plugins found) {
    try {
      return NamedActivations.find(name, found);
    } catch (TypeConversionException e) {
      throw mistake("--activation " + e.getMessage());
    }
  }

  private List<Advice> ofStudy(String name) {
    String networks = Stream.of(
            activation.map(given -> "--activation"),
            depth.map(given -> "--depth"),
            width.map(given -> "--width"),
            biasVariance.map(given -> "--bias-variance"),
            Optional.of("--recurrent").filter(given -> recurrent))
        .flatMap(Optional::stream)
        .collect(joining(", "));
    if (!networks.isEmpty()) {
      throw mistake("a study says itself what its networks are; leave out " + networks
          + ", or leave out '" + name + "'");
    }
    ChosenStudy chosen = new StudyOptions(name, data, plugins, streams).choose();
    return Advisor.of(
        chosen.study(), InputSignal.of(chosen.dataset(), chosen.study().scaling()));
  }

  private List<Advice> ofNetwork() {
    String name = activation.orElseThrow(() -> mistake(
        "needs a study, such as mnist-relu, or a network, such as --activation tanh --depth 50"));
    try (Plugins found = plugins.open()) {
      try {
        return List.of(ofNetwork(name, found));
      } finally {
        PluginOptions.tell(found, streams);
      }
    } catch (ArithmeticException e) {
      throw mistake("--activation " + name + " is beyond the theory: " + e.getMessage());
    }
  }

  private Advice ofNetwork(String name, Plugins found) {
    int layers = depth.orElse(DEPTH);
    int units = width.orElse(WIDTH);
    double variance = biasVariance.orElse(0.0);
    Structure structure = recurrent ? Structure.RECURRENT : Structure.PLAIN;
    String faults = Stream.of(
            unknown(name, found),
            fault("--depth", () -> Advisor.checkDepth(layers)),
            fault("--width", () -> Advisor.checkWidth(units)),
            fault("--bias-variance", () -> CriticalPoint.checkBiasVariance(variance)))
        .flatMap(Optional::stream)
        .collect(joining("; "));
    if (!faults.isEmpty()) {
      throw mistake(faults);
    }
    var facts = new NetworkFacts(function(name, found), layers, variance, structure);
    return Advisor.of(facts, units);
  }

  /** What is wrong with the name of an activation. */
  private Optional<String> unknown(String name, Plugins found) {
    try {
      ActivationFunction unused = function(name, found);
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /** What {@code check} refuses, told of {@code option}. */
  private static Optional<String> fault(String option, Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (InvalidParameterException e) {
      return Optional.of(option + " must be " + e.allowed() + ", but is " + e.value());
    }
  }

  private ParameterException mistake(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
