package org.fanin.results.report;

import static org.fanin.results.report.EstimateText.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;

/**
 * Tables with a row for each arm and a column for each layer that any arm has, or for each kernel, of
 * which a recurrent layer has two; of many, some are shown.
 */
final class LayerTable {

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

  /** Writes a table with a column for each of some layers or kernels. */
  static void write(
      Markdown out,
      Manifest manifest,
      List<String> names,
      BiFunction<ArmRecord, String, String> cell) {
    List<String> chosen = chosen(names);
    out.table(header(chosen), rows(manifest, chosen, cell));
  }

  /** Writes such a table and {@code title} over it, unless {@code cell} has nothing to say at all. */
  static void write(
      Markdown out,
      String title,
      Manifest manifest,
      List<String> names,
      BiFunction<ArmRecord, String, String> cell) {
    List<List<String>> rows = rows(manifest, chosen(names), cell);
    if (rows.stream().anyMatch(row -> row.stream().skip(1).anyMatch(of -> !of.equals(NONE)))) {
      out.heading(3, title);
      out.table(header(chosen(names)), rows);
    }
  }

  /** Says that some kernels, and maybe layers, are left out; empty if none is. */
  static String note(Manifest manifest) {
    int kernels = manifest.kernelNames().size();
    int layers = manifest.layerNames().size();
    if (kernels <= Evenly.MOST_LAYERS) {
      return "";
    }
    String shown = " are shown here and below";
    String all = "; statistics.arrow holds all.";
    if (kernels == layers) {
      return " Of " + layers + " layers, " + Evenly.MOST_LAYERS + shown + all;
    }
    return " Of " + kernels + " kernels, " + Evenly.MOST_LAYERS + shown
        + (layers <= Evenly.MOST_LAYERS
            ? ""
            : ", and of " + layers + " layers, " + Evenly.MOST_LAYERS)
        + all;
  }

  private static List<String> chosen(List<String> names) {
    return Evenly.chosen(names, Evenly.MOST_LAYERS);
  }
}
