package dev.ganvas.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The page as a person finds things on it: by what they are and what they are called. */
record StudioPage(Page page) {

  // Anywhere

  void go(String view) {
    named(region(AriaRole.NAVIGATION, "Views"), AriaRole.LINK, view).click();
  }

  Locator region(String name) {
    return region(AriaRole.REGION, name);
  }

  Locator region(Pattern name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  Locator region(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator button(String name) {
    return region(AriaRole.BUTTON, name);
  }

  Locator link(String name) {
    return region(AriaRole.LINK, name);
  }

  /** What a person types or drags in, by its label. */
  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** One of a few, side by side. */
  Locator choice(String group, String name) {
    return named(region(AriaRole.RADIOGROUP, group), AriaRole.RADIO, name);
  }

  Locator heading(String name) {
    return region(AriaRole.HEADING, name);
  }

  Locator dialog(String title) {
    return region(AriaRole.DIALOG, title);
  }

  /** A sentence that the page shows for a while. */
  Locator notice(String sentence) {
    return region(AriaRole.LOG, "Notices").getByText(sentence);
  }

  static Locator named(Locator within, AriaRole role, String name) {
    return within.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** As when somebody lets go of a file over the page. */
  void drop(byte[] png) {
    page.evaluate(
        """
            (png) => {
              const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([bytes], 'dropped.png', {type: 'image/png'}));
              for (const type of ['dragover', 'drop']) {
                document.body.dispatchEvent(
                  new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
              }
            }""",
        Base64.getEncoder().encodeToString(png));
  }

  // Make

  Locator generate() {
    return region(AriaRole.FORM, "Set up")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Generate")));
  }

  Locator label(String name) {
    return named(page.getByRole(AriaRole.GROUP), AriaRole.CHECKBOX, name);
  }

  Locator model(String id) {
    return region(AriaRole.GROUP, "Model")
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(id));
  }

  void count(int pictures) {
    field("Number of pictures").fill(String.valueOf(pictures));
    field("Number of pictures").press("Tab");
  }

  /** The large picture. */
  Locator picture() {
    return region("Picture").getByRole(AriaRole.IMG).and(page.locator(".large"));
  }

  /** The small pictures under the large one. */
  Locator results() {
    return region("Results").getByRole(AriaRole.RADIO);
  }

  void seesPicture(String name) {
    assertThat(picture()).hasAccessibleName(name);
    assertThat(picture()).hasJSProperty("complete", true);
    assertThat(picture()).not().hasJSProperty("naturalWidth", 0);
  }

  // Queue

  Locator queue() {
    return region(AriaRole.COMPLEMENTARY, "Queue");
  }

  Locator unfinished() {
    return named(queue(), AriaRole.LIST, "Unfinished jobs").getByRole(AriaRole.LISTITEM);
  }

  Locator finished() {
    return named(queue(), AriaRole.LIST, "Finished jobs").getByRole(AriaRole.LISTITEM);
  }

  // Gallery

  Locator tiles() {
    return region(AriaRole.LISTBOX, "Pictures").getByRole(AriaRole.OPTION);
  }

  Locator total() {
    return page.locator("#gallery-total");
  }

  // What is on the screen and in files

  /** The pixels of an image or a canvas, as a text that is the same for the same pixels. */
  static String pixels(Locator drawn) {
    return (String)
        drawn.evaluate(
            """
            (drawn) => {
              const canvas = document.createElement('canvas');
              canvas.width = drawn.naturalWidth ?? drawn.width;
              canvas.height = drawn.naturalHeight ?? drawn.height;
              canvas.getContext('2d').drawImage(drawn, 0, 0);
              return canvas.toDataURL();
            }""");
  }

  /** What a server answers that has too much to do. */
  static Route.FulfillOptions busy() {
    return new Route.FulfillOptions()
        .setStatus(503)
        .setContentType("application/json")
        .setBody("{\"error\":\"the server is busy\"}");
  }

  /** What the browser makes of a film: "64x64, 0.5 s"; fails if it cannot play it. */
  String film(byte[] file, String type) {
    return (String)
        page.evaluate(
            """
            async ([base64, type]) => {
              const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
              const video = document.createElement('video');
              const seen = new Promise((resolve, reject) => {
                video.onloadeddata = resolve;
                video.onerror = () => reject(new Error(video.error.message));
              });
              video.src = URL.createObjectURL(new Blob([bytes], {type}));
              await seen;
              return `${video.videoWidth}x${video.videoHeight}, ${video.duration.toFixed(1)} s`;
            }""",
            List.of(Base64.getEncoder().encodeToString(file), type));
  }

  /** The file that comes of a click. */
  Saved save(Runnable click) {
    Download download = page.waitForDownload(click);
    try {
      return new Saved(download.suggestedFilename(), Files.readAllBytes(download.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
