package dev.ganvas.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser and one studio for all tests, and a visitor for each. */
final class Browsing implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace OURS = Namespace.create(Browsing.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    House house = house(context);
    house.tidy();
    Visitor visitor = new Visitor(chromium(context).browser(), house.address());
    context.getStore(OURS).put(Visitor.class, visitor);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try (Visitor visitor = visitor(context)) {
      visitor.complaints().assertNone();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Visitor.class || type == House.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == House.class ? house(context) : visitor(context);
  }

  private static Visitor visitor(ExtensionContext context) {
    return context.getStore(OURS).get(Visitor.class, Visitor.class);
  }

  private static Chromium chromium(ExtensionContext context) {
    return shared(context)
        .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
  }

  private static House house(ExtensionContext context) {
    return shared(context).getOrComputeIfAbsent(House.class, key -> built(), House.class);
  }

  private static House built() {
    try {
      return new House();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Store shared(ExtensionContext context) {
    return context.getRoot().getStore(OURS);
  }
}
