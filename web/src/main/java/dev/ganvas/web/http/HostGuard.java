package dev.ganvas.web.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Serves only those who call us by one of our names: a foreign page that has its own name point
 * here (DNS rebinding) would otherwise be as good as our own page. The port does not matter.
 */
final class HostGuard implements Guard {
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\[\\]:/@\\s]+)(?::\\d{1,5})?");

  private static final Pattern NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)*\\.?");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]*(:[0-9a-fA-F.]*){2,}");

  private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

  /**
   * @param host that the server listens on
   * @param allowed further names, without ports
   */
  HostGuard(String host, Set<String> allowed) {
    names.add(bracketed(host));
    allowed.forEach(name -> names.add(bracketed(name)));
  }

  /** Whether a header Host could ever have {@code name} before its port. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches()
        || IPV6.matcher(name.replaceFirst("^\\[(.*)]$", "$1")).matches();
  }

  @Override
  public void check(Request request) {
    String sent = request.getHeaders().get(HttpHeader.HOST);
    Matcher authority = AUTHORITY.matcher(sent == null ? "" : sent);
    if (!authority.matches()) {
      throw new HttpFailure(403, "the header Host is missing or malformed");
    }
    String name = authority.group(1).toLowerCase(Locale.ROOT);
    if (!names.contains(name) && !name.equals(localAddress(request))) {
      throw new HttpFailure(
          403,
          "this server does not go by the name in the header Host; allow it with --allow-host");
    }
  }

  /** The address that the connection came in at: nobody else's name can stand for an address. */
  private static String localAddress(Request request) {
    return request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress at
        ? bracketed(literal(at.getAddress()))
        : "";
  }

  private static String literal(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "");
  }

  private static String bracketed(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
  }
}
