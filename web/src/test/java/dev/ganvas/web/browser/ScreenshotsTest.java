package dev.ganvas.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view as pictures in {@code target/screenshots}, for somebody to look at. */
@InBrowser
@Tag("slow")
class ScreenshotsTest {
  private static final Path PLACE = Path.of("target", "screenshots");

  @ParameterizedTest
  @EnumSource(Device.class)
  void everyViewIsTakenInBothThemes(Device device, Visitor visitor, House house)
      throws IOException {
    Views.furnish(house);
    StudioPage page = visitor.open(device, "");
    for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      for (String view : Views.ALL) {
        Views.show(page, view);
        String name = "%s-%s-%s.png".formatted(view.replaceAll("\\W", "-"), device, theme);
        page.page().screenshot(new Page.ScreenshotOptions().setPath(PLACE.resolve(name)));
      }
    }
  }
}
