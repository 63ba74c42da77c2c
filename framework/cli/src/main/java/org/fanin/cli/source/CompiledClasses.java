package org.fanin.cli.source;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps what the compiler writes in memory, so that no file stays behind. */
final class CompiledClasses extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, ByteArrayOutputStream> bytesByName = new TreeMap<>();

  private final ClassLoader parent;

  /** Classes that are not compiled here come from {@code parent}. */
  CompiledClasses(JavaFileManager files, ClassLoader parent) {
    super(files);
    this.parent = parent;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
      @Override
      public OutputStream openOutputStream() {
        return bytesByName.computeIfAbsent(className, name -> new ByteArrayOutputStream());
      }
    };
  }

  /** Every class that was written, nested ones included, by name. */
  List<Class<?>> load() {
    var loader = new Loader();
    var classes = new ArrayList<Class<?>>();
    for (String name : bytesByName.keySet()) {
      try {
        classes.add(loader.loadClass(name));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(name + " was compiled", e);
      }
    }
    return classes;
  }

  /** Prefers what was compiled, even where the class path holds a class of the same name. */
  private final class Loader extends ClassLoader {
    Loader() {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = bytesByName.get(name);
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : defineClass(name, bytes.toByteArray(), 0, bytes.size());
      }
    }
  }
}
