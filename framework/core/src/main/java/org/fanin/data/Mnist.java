package org.fanin.data;

import static java.util.Locale.ROOT;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanin.data.IdxFile.Kind;

/**
 * Handwritten digits: 60,000 to learn from, 10,000 to be judged by, 28 x 28 grey values each.
 *
 * <p>Fanin brings the original files and checks them. A {@link DataFolder} holds other files of the
 * same names and sizes, such as Fashion-MNIST; they may hold fewer or more samples.
 *
 * <p>Source: LeCun, Bottou, Bengio and Haffner 1998, "Gradient-Based Learning Applied to Document
 * Recognition".
 */
public final class Mnist implements Dataset {

  private static final int SIDE = 28;
  private static final PixelSums PIXEL_SUMS =
      new PixelSums(47_040_000L, 1_567_298_545L, 342_590_800_147L);

  /** The four files, with the SHA-256 of their unpacked originals. */
  private enum Part {
    TRAIN_IMAGES(
        "train-images-idx3-ubyte",
        Kind.IMAGES,
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
    TRAIN_LABELS(
        "train-labels-idx1-ubyte",
        Kind.LABELS,
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
    TEST_IMAGES(
        "t10k-images-idx3-ubyte",
        Kind.IMAGES,
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
    TEST_LABELS(
        "t10k-labels-idx1-ubyte",
        Kind.LABELS,
        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    private final String file;
    private final Kind kind;
    private final String sha256;

    Part(String file, Kind kind, String sha256) {
      this.file = file;
      this.kind = kind;
      this.sha256 = sha256;
    }
  }

  private final DataFolder folder;

  /** Reads from {@code folder}. */
  public Mnist(DataFolder folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public List<Integer> sampleShape() {
    return List.of(SIDE, SIDE, 1);
  }

  @Override
  public int classes() {
    return 10;
  }

  @Override
  public Optional<Counts> counts() {
    return folder.path().isEmpty() ? Optional.of(new Counts(60_000, 10_000)) : Optional.empty();
  }

  @Override
  public Optional<PixelSums> pixelSums() {
    return folder.path().isEmpty() ? Optional.of(PIXEL_SUMS) : Optional.empty();
  }

  @Override
  public LoadedDataset load() {
    var sha256 = new TreeMap<String, String>();
    Samples train = samples(Part.TRAIN_IMAGES, Part.TRAIN_LABELS, sha256);
    Samples test = samples(Part.TEST_IMAGES, Part.TEST_LABELS, sha256);
    return new LoadedDataset(train, test, Collections.unmodifiableSortedMap(sha256));
  }

  private Samples samples(Part imagePart, Part labelPart, SortedMap<String, String> sha256) {
    IdxFile images = read(imagePart, sha256);
    IdxFile labels = read(labelPart, sha256);
    int height = images.sizes().get(1);
    int width = images.sizes().get(2);
    if (height != SIDE || width != SIDE) {
      throw fault("%s: images are %d x %d; expected were 28 x 28", images.place(), height, width);
    }
    if (images.count() != labels.count()) {
      throw fault(
          "%s holds %,d images, but %s holds %,d labels",
          images.place(), images.count(), labels.place(), labels.count());
    }
    return new Samples(new Features.Pixels(images.values(), SIDE * SIDE), classes(labels));
  }

  private IdxFile read(Part part, SortedMap<String, String> sha256) {
    IdxFile file = IdxReader.read(DataFile.locate(folder, "mnist", part.file), part.kind);
    if (folder.path().isEmpty() && !file.sha256().equals(part.sha256)) {
      throw fault(
          "%s is not the original, the jar is damaged: SHA-256 is %s; expected was %s",
          file.place(), file.sha256(), part.sha256);
    }
    sha256.put(part.file, file.sha256());
    return file;
  }

  private int[] classes(IdxFile file) {
    int[] labels = new int[file.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Byte.toUnsignedInt(file.values()[i]);
      if (labels[i] >= classes()) {
        throw fault(
            "%s: label number %,d is %d; labels are 0 to %d",
            file.place(), i + 1, labels[i], classes() - 1);
      }
    }
    return labels;
  }

  private static DatasetException fault(String format, Object... values) {
    return new DatasetException(String.format(ROOT, format, values));
  }
}
