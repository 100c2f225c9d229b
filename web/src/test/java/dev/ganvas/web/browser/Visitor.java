package dev.ganvas.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.ganvas.web.serve.TestStudio;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody with any number of devices, none of which remembers anything from before the test. */
final class Visitor implements AutoCloseable {
  private static final String SEND_NOTHING =
      "() => { window.fetch = () => new Promise(() => {}); }";

  private final Browser browser;
  private final URI studio;
  private final Complaints complaints = new Complaints();
  private final List<BrowserContext> devices = new ArrayList<>();
  private final List<TestStudio> studios = new ArrayList<>();

  Visitor(Browser browser, URI studio) {
    this.browser = browser;
    this.studio = studio;
  }

  /** The studio as it opens by itself. */
  StudioPage open() {
    return open(Device.DESK, "");
  }

  /** One of its views, such as "#/gallery". */
  StudioPage open(String hash) {
    return open(Device.DESK, hash);
  }

  StudioPage open(Device device, String hash) {
    return open(device, studio, hash);
  }

  /** Another studio than that of all tests. */
  StudioPage open(URI other, String hash) {
    return open(Device.DESK, other, hash);
  }

  /** A studio of its own for this test; it outlives all pages that look at it. */
  TestStudio visit(TestStudio.Wish wish) {
    TestStudio own = TestStudio.start(wish);
    studios.add(own);
    return own;
  }

  private StudioPage open(Device device, URI address, String hash) {
    BrowserContext context = browser.newContext(device.options());
    devices.add(context);
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    complaints.listen(context, address);
    Page page = context.newPage();
    page.navigate(address + "/" + hash);
    page.waitForSelector("#main > *"); // a view is fetched by itself, and with it its keys
    return new StudioPage(page);
  }

  Complaints complaints() {
    return complaints;
  }

  @Override
  public void close() {
    devices.forEach(Visitor::close);
    studios.forEach(TestStudio::close);
  }

  /** What a page saves as it is left would come while the next test goes on. */
  private static void close(BrowserContext device) {
    device.pages().forEach(page -> page.evaluate(SEND_NOTHING));
    device.close();
  }
}
