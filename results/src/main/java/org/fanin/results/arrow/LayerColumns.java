package org.fanin.results.arrow;

import java.util.List;
import java.util.function.Function;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;

/** The columns that say what a row of statistics or histograms speaks of. */
final class LayerColumns {

  private LayerColumns() {}

  static <T> List<TableColumn<T>> of(Function<T, CapturedLayer> layer) {
    return List.of(
        TableColumn.text("arm", row -> layer.apply(row).arm()),
        TableColumn.int32("repeat", row -> layer.apply(row).repeat()),
        TableColumn.text("moment", row -> layer.apply(row).moment().name()),
        TableColumn.text("layer", row -> layer.apply(row).layer()),
        TableColumn.text("quantity", row -> layer.apply(row).quantity().label()));
  }

  static CapturedLayer read(TableRow row) {
    return new CapturedLayer(
        row.text("arm"),
        row.int32("repeat"),
        new Moment(row.text("moment")),
        row.text("layer"),
        Quantity.of(row.text("quantity")));
  }
}
