package org.fanin.benchmarks.measurement;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fanin.benchmarks.contender.Arm;
import org.fanin.benchmarks.contender.PlainNetwork;
import org.fanin.benchmarks.table.Comparison;
import org.fanin.benchmarks.table.Goal;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;
import org.fanin.data.Features.Reals;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.graph.DatasetTensors;
import org.fanin.layers.Layers;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** What a step costs beside its arithmetic: a tiny network and batches of one sample. */
public final class StepCost implements Measurement {

  private static final int INPUTS = 4;
  private static final int HIDDEN = 4;
  private static final int CLASSES = 2;
  private static final int SAMPLES = 1_000;

  @Override
  public Findings measure(Effort effort) {
    var inputs = new Samples(new Reals(new float[INPUTS * SAMPLES], INPUTS), new int[SAMPLES]);
    Layers network = Layers.input(List.of(INPUTS)).dense(HIDDEN).relu().dense("head", CLASSES);
    int[] order = IntStream.range(0, SAMPLES).toArray();
    try (var data = DatasetTensors.of(new LoadedDataset(inputs, inputs, new TreeMap<>()));
        var fanin = ReferenceNetwork.start(network, 1, false, Optional.empty());
        Graph graph = new Graph()) {
      var plain = new PlainNetwork(Ops.create(graph), List.of(INPUTS, HIDDEN, CLASSES), Arm.HE);
      try (Session callers = new Session(graph, LeastStep.ONE_THREAD);
          Session usual = new Session(graph)) {
        List<Series> seconds = Rounds.warmed(
            effort.shortRounds(),
            Unit.SECONDS,
            List.of(
                () -> Rounds.seconds(1, () -> fanin.train(data.train(), order, 0)) / SAMPLES,
                () -> Rounds.seconds(SAMPLES, () -> step(usual, plain)),
                () -> Rounds.seconds(SAMPLES, () -> step(callers, plain))));
        return new Findings(
            List.of(
                row(seconds.get(0), "one Session.run per step", seconds.get(1)),
                row(seconds.get(0), "the same in the caller's thread", seconds.get(2))),
            "A step's fixed cost: the bare loops feed one sample per run, in a session as"
                + " TensorFlow makes it, and in one that is set to work in the caller's thread.");
      }
    }
  }

  private static Comparison row(Series fanin, String other, Series others) {
    return new Comparison(
        "a step of a 4-4-2 network, batch 1", fanin, other, others, Optional.of(Goal.atMost(0.35)));
  }

  private static void step(Session session, PlainNetwork plain) {
    try (TFloat32 input =
            TFloat32.tensorOf(Shape.of(1, INPUTS), DataBuffers.of(new float[INPUTS]));
        TInt32 label = TInt32.vectorOf(0)) {
      session
          .runner()
          .feed(plain.inputs(), input)
          .feed(plain.labels(), label)
          .addTarget(plain.step())
          .run()
          .close();
    }
  }
}
