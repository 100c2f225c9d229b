package dev.ganvas.web;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What one call of the command line printed and returned. */
record Shell(int code, String out, String err) {
  static Shell run(Object... arguments) {
    String[] args = new String[arguments.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = arguments[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Ganvas.execute(new PrintWriter(out), new PrintWriter(err), args);
    return new Shell(code, out.toString(), err.toString());
  }
}
