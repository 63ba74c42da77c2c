package org.fanin.benchmarks.contender;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Trains the reference study's arms on one library, one after another. */
public final class ContenderProcess {

  private ContenderProcess() {}

  /** Takes a {@link Library}, the number of epochs, and the file for the arms' accuracies. */
  public static void main(String[] arguments) throws IOException {
    Contender contender = contender(Library.valueOf(arguments[0]), Digits.load());
    int epochs = Integer.parseInt(arguments[1]);
    List<String> accuracies = new ArrayList<>();
    for (Arm arm : Arm.values()) {
      accuracies.add(arm + "=" + contender.train(arm, epochs));
    }
    Files.write(Path.of(arguments[2]), accuracies);
  }

  /** The accuracies that a process wrote to {@code file}. */
  public static Map<Arm, Double> read(Path file) {
    try {
      var accuracies = new EnumMap<Arm, Double>(Arm.class);
      for (String line : Files.readAllLines(file)) {
        List<String> parts = Splitter.on('=').splitToList(line);
        accuracies.put(Arm.valueOf(parts.get(0)), Double.valueOf(parts.get(1)));
      }
      return accuracies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contender contender(Library library, Digits digits) {
    return switch (library) {
      case TENSORFLOW_JAVA -> new TensorFlowLoop(digits);
      case DJL -> new DjlPyTorch(digits);
      case DL4J -> new Dl4j(digits);
    };
  }
}
