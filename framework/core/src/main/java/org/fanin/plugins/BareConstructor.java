package org.fanin.plugins;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Makes objects of classes that others wrote. */
public final class BareConstructor {

  private BareConstructor() {}

  /**
   * A new object of {@code type} by its constructor without parameters, public or not.
   *
   * @throws PluginException if there is none or it fails; the message follows the class in a sentence
   */
  public static <T> T call(Class<? extends T> type) {
    try {
      Constructor<? extends T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw new PluginException("cannot be made: its constructor throws " + e.getCause(), e);
    } catch (LinkageError e) {
      throw new PluginException("cannot be used: " + Failure.reason(e), e);
    } catch (ReflectiveOperationException e) {
      throw new PluginException("has no constructor without parameters", e);
    }
  }
}
