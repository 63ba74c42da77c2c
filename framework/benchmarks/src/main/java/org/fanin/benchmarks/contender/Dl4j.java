package org.fanin.benchmarks.contender;

import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** DL4J's own training loop. */
final class Dl4j implements Contender {

  private static final int EVALUATION_ROWS = 1_000;

  private final DataSet train;
  private final DataSet test;

  Dl4j(Digits digits) {
    train = dataSet(digits.train());
    test = dataSet(digits.test());
  }

  private static DataSet dataSet(Digits.Part part) {
    return new DataSet(
        Nd4j.createFromArray(part.pixels()).reshape(part.count(), WIDTHS.get(0)),
        Nd4j.createFromArray(part.oneHot()).reshape(part.count(), 10));
  }

  @Override
  public double train(Arm arm, int epochs) {
    var model = new MultiLayerNetwork(network(arm).build());
    model.init();
    double accuracy = 0;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      train.shuffle(epoch);
      model.fit(new ExistingDataSetIterator(train.batchBy(BATCH)));
      accuracy = model
          .evaluate(new ExistingDataSetIterator(test.batchBy(EVALUATION_ROWS)))
          .accuracy();
    }
    return accuracy;
  }

  private static ListBuilder network(Arm arm) {
    ListBuilder network =
        new NeuralNetConfiguration.Builder().updater(new Adam(LEARNING_RATE)).list();
    int last = WIDTHS.size() - 1;
    for (int i = 1; i < last; i++) {
      network.layer(new DenseLayer.Builder()
          .nIn(WIDTHS.get(i - 1))
          .nOut(WIDTHS.get(i))
          .weightInit(law(arm, i))
          .activation(Activation.RELU)
          .build());
    }
    return network.layer(new OutputLayer.Builder(LossFunction.MCXENT)
        .nIn(WIDTHS.get(last - 1))
        .nOut(WIDTHS.get(last))
        .weightInit(law(arm, last))
        .activation(Activation.SOFTMAX)
        .build());
  }

  private static IWeightInit law(Arm arm, int layer) {
    float stddev = arm.stddev(WIDTHS.get(layer - 1), WIDTHS.get(layer));
    return stddev == 0
        ? new WeightInitConstant(0)
        : new WeightInitDistribution(new NormalDistribution(0, stddev));
  }
}
