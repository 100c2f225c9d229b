package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@InBrowser
class DevicesTest {
  @Test
  void anotherDeviceHasTheSameJobsAndSettings(Visitor visitor) {
    StudioPage desk = visitor.open();
    StudioPage phone = visitor.open();
    desk.label("Sandal").check();
    desk.count(2);
    desk.generate().click();

    assertThat(phone.label("Sandal")).isChecked();
    phone.finished().first().getByRole(AriaRole.LINK).click();
    phone.seesPicture("Sandal, seed 2, by fashion-cgan");
  }
}
