package org.fanin.results.arrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.fanin.results.folder.Moment;

/**
 * What a capture file holds.
 *
 * @param origin the trial
 * @param moment when it was taken
 * @param columns in forward order of the layers
 */
public record CaptureHeader(Origin origin, Moment moment, List<CapturedColumn> columns) {

  public CaptureHeader {
    columns = List.copyOf(columns);
  }

  /** The schema with {@code leading} fields before the columns. */
  Schema schema(List<Field> leading) {
    var fields = new ArrayList<>(leading);
    columns.forEach(column -> fields.add(column.field()));
    Map<String, String> metadata = origin.metadata();
    metadata.put("moment", moment.name());
    return new Schema(fields, metadata);
  }
}
