package org.fanin.initializers.parameter;

/**
 * A parameter of an initializer lies outside what is allowed.
 *
 * <p>The message is one sentence: {@code stddev must be a number from 0 to 1e30, but is NaN}.
 */
public final class InvalidParameterException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String value;
  private final String allowed;

  /**
   * A fault of one parameter.
   *
   * @param parameter the name of the record component
   * @param value what was given
   * @param allowed what may be given, to stand after "must be"
   */
  public InvalidParameterException(String parameter, Object value, String allowed) {
    super(parameter + " must be " + allowed + ", but is " + value);
    this.parameter = parameter;
    this.value = value.toString();
    this.allowed = allowed;
  }

  /** The name of the record component. */
  public String parameter() {
    return parameter;
  }

  /** What was given. */
  public String value() {
    return value;
  }

  /** What may be given, to stand after "must be". */
  public String allowed() {
    return allowed;
  }
}
