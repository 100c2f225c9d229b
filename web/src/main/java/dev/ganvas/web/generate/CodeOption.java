package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A code and one of the values that it is to have, as {@code NAME=VALUE}. */
record CodeOption(String name, String value) {

  /** From the command line. */
  static final class Converter implements ITypeConverter<CodeOption> {
    @Override
    public CodeOption convert(String text) {
      int end = text.indexOf('=');
      if (end < 1 || end == text.length() - 1) {
        throw new TypeConversionException(
            Check.quoted(text) + " is no code; allowed are such as digit=3 or slant=0.5");
      }
      return new CodeOption(text.substring(0, end), text.substring(end + 1));
    }
  }
}
