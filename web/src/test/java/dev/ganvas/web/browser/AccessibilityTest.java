package dev.ganvas.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@InBrowser
class AccessibilityTest {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @ParameterizedTest
  @EnumSource(Device.class)
  void axeFindsNothingGraveInAnyView(Device device, Visitor visitor, House house) throws Exception {
    Views.furnish(house);
    StudioPage page = visitor.open(device, "");
    for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      for (String view : Views.ALL) {
        Views.show(page, view);
        assertThat(faults(page)).as(view + ", " + theme).isEmpty();
      }
      for (String key : new String[] {"?", "Enter"}) {
        Views.show(page, "gallery");
        page.tiles().first().waitFor();
        page.press(key);
        page.page().locator("dialog[open]").waitFor();
        assertThat(faults(page)).as("the dialog of " + key + ", " + theme).isEmpty();
        page.press("Escape");
      }
    }
  }

  private static List<String> faults(StudioPage page) {
    return new AxeBuilder(page.page())
            .setLegacyMode(
                true) // without it, a second page is opened to sum up frames, which we have none of
            .analyze()
            .getViolations()
            .stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(AccessibilityTest::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getHelp() + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).toList();
  }
}
