package org.fanin;

/** How stored values become the network's inputs. */
public enum InputScaling {
  /** Pixels 0..255 are divided by 255; real values stay as they are. */
  UNIT("divided by 255"),
  /** Values stay as they are stored. */
  RAW("as stored");

  private final String label;

  InputScaling(String label) {
    this.label = label;
  }

  /** How reports name it. */
  public String label() {
    return label;
  }
}
