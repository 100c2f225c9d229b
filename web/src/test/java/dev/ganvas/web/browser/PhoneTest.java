package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@InBrowser
class PhoneTest {
  @Test
  void everyViewIsOneColumnOfThumbSizedControls(Visitor visitor, House house) throws Exception {
    Views.furnish(house);
    StudioPage page = visitor.open(Device.PHONE, "");
    for (String view : Views.ALL) {
      Views.show(page, view);
      assertThat(page.page().evaluate("document.documentElement.scrollWidth"))
          .as("the width of " + view)
          .isEqualTo(360);
      assertThat(page.page().evaluate(TOO_SMALL))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .as("controls of " + view)
          .isEmpty();
    }
  }

  /** Links within a sentence are as high as the sentence; all other controls are 44 pixels. */
  private static final String TOO_SMALL =
      """
      () => {
        const areaOf = (control) =>
          (control.matches('input') && control.closest('label')) || control;
        const controls = document.querySelectorAll('button, a[href], input, select, summary');
        return [...controls]
          .filter((control) => control.checkVisibility() && !control.closest('dd, p, .skip'))
          .filter((control) => !control.matches('.skip, [role=option]'))
          .map((control) => [control, areaOf(control).getBoundingClientRect()])
          .filter(([, {width, height}]) => height < 43.5 || width < 43.5)
          .map(([{outerHTML}, {width, height}]) =>
            `${Math.round(width)} x ${Math.round(height)}: ${outerHTML.slice(0, 120)}`);
      }""";

  @Test
  void aPictureIsMadeWithTaps(Visitor visitor) {
    StudioPage page = visitor.open(Device.PHONE, "");
    page.seesPicture("seed 1, by fashion-cgan");
    page.page().getByText("Sneaker", new Page.GetByTextOptions().setExact(true)).tap();
    page.choice("Often used counts", "4").check();
    page.generate().tap();

    assertThat(page.results()).hasCount(4);
    page.seesPicture("Sneaker, seed 4, by fashion-cgan");
    page.go("Gallery");
    page.tiles().first().tap();
    assertThat(page.dialog("Picture")).isVisible();
  }
}
