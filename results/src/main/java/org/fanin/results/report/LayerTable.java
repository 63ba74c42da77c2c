package org.fanin.results.report;

import static org.fanin.results.comparison.EstimateText.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;

/** Tables with a row for each arm and a column for each layer that any arm has, or some of them. */
final class LayerTable {

  private static final int MOST_LAYERS = 12;

  private LayerTable() {}

  static List<String> header(Manifest manifest) {
    return header(chosen(manifest.layerNames()));
  }

  private static List<String> header(List<String> names) {
    var header = new ArrayList<>(List.of("Arm"));
    names.stream().map(Markdown::text).forEach(header::add);
    return header;
  }

  /** Rows whose cells {@code cell} gives for an arm and the name of a layer. */
  static List<List<String>> rows(Manifest manifest, BiFunction<ArmRecord, String, String> cell) {
    return rows(manifest, chosen(manifest.layerNames()), cell);
  }

  /** Writes a table with a column for each kernel; a recurrent layer has two. */
  static void writeKernels(
      Markdown out, Manifest manifest, BiFunction<ArmRecord, String, String> cell) {
    List<String> kernels = chosen(manifest.kernelNames());
    out.table(header(kernels), rows(manifest, kernels, cell));
  }

  private static List<List<String>> rows(
      Manifest manifest, List<String> names, BiFunction<ArmRecord, String, String> cell) {
    var rows = new ArrayList<List<String>>();
    for (ArmRecord arm : manifest.arms()) {
      var row = new ArrayList<>(List.of(Markdown.text(arm.label())));
      names.forEach(name -> row.add(cell.apply(arm, name)));
      rows.add(row);
    }
    return rows;
  }

  /** Writes a table and {@code title} over it, unless {@code cell} has nothing to say at all. */
  static void write(
      Markdown out, String title, Manifest manifest, BiFunction<ArmRecord, String, String> cell) {
    List<List<String>> rows = rows(manifest, cell);
    if (rows.stream().anyMatch(row -> row.stream().skip(1).anyMatch(of -> !of.equals(NONE)))) {
      out.heading(3, title);
      out.table(header(manifest), rows);
    }
  }

  /** Says that some layers are left out; empty if none is. */
  static String note(Manifest manifest) {
    int all = manifest.layerNames().size();
    return all <= MOST_LAYERS
        ? ""
        : " Of " + all + " layers, " + MOST_LAYERS
            + " are shown here and below; statistics.arrow holds all.";
  }

  private static List<String> chosen(List<String> names) {
    return Evenly.chosen(names, MOST_LAYERS);
  }
}
