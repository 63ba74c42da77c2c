package org.fanin.benchmarks.contender;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** DJL's own training loop on PyTorch. */
final class DjlPyTorch implements Contender {

  private final NDManager memory = Engine.getEngine("PyTorch").newBaseManager();
  private final ArrayDataset train;
  private final NDArray testPixels;
  private final NDArray testLabels;

  DjlPyTorch(Digits digits) {
    train = new ArrayDataset.Builder()
        .setData(pixels(digits.train()))
        .optLabels(memory.create(digits.train().labels()))
        .setSampling(BATCH, true)
        .build();
    testPixels = pixels(digits.test());
    testLabels = memory.create(digits.test().labels());
  }

  private NDArray pixels(Digits.Part part) {
    return memory.create(part.pixels(), new Shape(part.count(), WIDTHS.get(0)));
  }

  @Override
  public double train(Arm arm, int epochs) {
    var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(Optimizer.adam()
            .optLearningRateTracker(Tracker.fixed(LEARNING_RATE))
            .build());
    try (Model model = Model.newInstance("digits", "PyTorch")) {
      model.setBlock(new SequentialBlock());
      try (Trainer trainer = model.newTrainer(config)) {
        // After the trainer was made, which gives every layer that is there its own initializer.
        addLayers((SequentialBlock) model.getBlock(), arm);
        trainer.initialize(new Shape(BATCH, WIDTHS.get(0)));
        double accuracy = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
          trainEpoch(trainer);
          accuracy = accuracy(trainer);
        }
        return accuracy;
      }
    }
  }

  private static void addLayers(SequentialBlock block, Arm arm) {
    for (int i = 1; i < WIDTHS.size(); i++) {
      Linear layer = Linear.builder().setUnits(WIDTHS.get(i)).build();
      layer.setInitializer(
          new NormalInitializer(arm.stddev(WIDTHS.get(i - 1), WIDTHS.get(i))),
          Parameter.Type.WEIGHT);
      block.add(layer);
      if (i < WIDTHS.size() - 1) {
        block.add(Activation.reluBlock());
      }
    }
  }

  private void trainEpoch(Trainer trainer) {
    try {
      for (Batch batch : trainer.iterateDataset(train)) {
        try (batch) {
          EasyTrain.trainBatch(trainer, batch);
          trainer.step();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TranslateException e) {
      throw new IllegalStateException(e);
    }
  }

  private double accuracy(Trainer trainer) {
    try (NDManager scope = memory.newSubManager()) {
      testPixels.tempAttach(scope);
      NDArray guesses =
          trainer.evaluate(new NDList(testPixels)).singletonOrThrow().argMax(1);
      long right = guesses.eq(testLabels).countNonzero().getLong();
      return (double) right / testLabels.size();
    }
  }
}
